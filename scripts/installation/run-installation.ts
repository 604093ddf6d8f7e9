import { CommandError } from '../command-error.ts';
import { onStopSignal } from '../process/stop-signal.ts';
import { openInstallation, type Undo } from './open-installation.ts';
import { type Mode, readSettings } from './settings.ts';

/**
 * Runs an installation until it is told to stop (Ctrl-C, SIGTERM, the end of the process that started it).
 * @returns the exit code
 * @throws CommandError when it can't start, or loses its database
 */
export async function runInstallation(mode: Mode): Promise<number> {
  const undo: Undo = [];
  const stopped = new Promise<'stopped'>((resolve) => {
    onStopSignal(
      () => resolve('stopped'),
      () => process.exit(1), // The guardian ends what is left.
    );
  });
  process.stdout.on('error', () => {}); // A closed terminal must not keep it from stopping in order.
  const print = (line: string) => console.log(line);
  try {
    const opening = openInstallation(readSettings(mode), undo, print);
    opening.catch(() => {}); // An interrupted start fails later, when nobody waits for it any more.
    const installation = await Promise.race([opening, stopped]);
    if (installation === 'stopped') return 130;
    print(welcome(installation.baseUrl, installation.setupLink));
    if ((await Promise.race([installation.lost, stopped])) === 'stopped') return 0;
    throw new CommandError(
      'The embedded PostgreSQL ended and could not be started again. Its log is postgres.log in the data folder.',
    );
  } finally {
    if (undo.length > 1) print('Stopping …');
    await takeBack(undo);
  }
}

async function takeBack(undo: Undo): Promise<void> {
  for (let step = undo.pop(); step; step = undo.pop()) await step();
}

function welcome(baseUrl: string, setupLink: string | null): string {
  const lines = ['', `  Lockstep is ready: ${baseUrl}`];
  if (setupLink) lines.push('', '  Make yourself its admin (one use, 24 hours):', `  ${setupLink}`);
  return [...lines, '', '  Ctrl-C stops it.', ''].join('\n');
}
