import { CommandError } from '../command-error.ts';
import { findProgram, installCommand, installPackage } from './system-package.ts';

/**
 * The judge isolates candidates' code by bubblewrap.
 * @throws CommandError when it is missing and can't be installed without a password
 */
export function ensureBubblewrap(say: (message: string) => void): void {
  if (findProgram('bwrap') || (installPackage('bubblewrap', say) && findProgram('bwrap'))) return;
  throw new CommandError(
    'bubblewrap is missing. The judge needs it to isolate the code that candidates send.\n' +
      `Install it and start again: ${installCommand('bubblewrap')}\n` +
      'On a machine where only trusted people submit, SANDBOX_REQUIRE=process npm start does without.',
  );
}
