import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { CommandError } from '../command-error.ts';
import { lockFile } from '../process/file-lock.ts';
import { runProgram } from '../process/run-program.ts';
import { inRoot } from '../root.ts';
import { hashBuildInputs } from './build-inputs.ts';
import { precompress } from './precompress.ts';

const CACHE = inRoot('node_modules', '.cache', 'lockstep');
/** What the build in .next was made of. Not in .next, which a build empties. */
const STAMP = inRoot('node_modules', '.cache', 'lockstep', 'build');

/**
 * Makes the production build, unless the one that is there was made of the same inputs. Two at once: one builds,
 * the other waits.
 * @throws CommandError with the build's output when it fails
 */
export async function buildWeb(say: (message: string) => void): Promise<void> {
  mkdirSync(CACHE, { recursive: true });
  const lock = await lockFile(`${STAMP}.lock`, { wait: true });
  try {
    const inputs = hashBuildInputs(inRoot());
    if (isBuilt(inputs)) return;
    say('Building the web application (about a minute) …');
    rmSync(STAMP, { force: true });
    await runBuild();
    await precompress(inRoot('.next', 'static'));
    writeFileSync(STAMP, inputs);
  } finally {
    lock?.release();
  }
}

function isBuilt(inputs: string): boolean {
  return (
    existsSync(inRoot('.next', 'BUILD_ID')) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === inputs
  );
}

async function runBuild(): Promise<void> {
  const next = inRoot('node_modules', 'next', 'dist', 'bin', 'next');
  const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  const { code, output } = await runProgram([next, 'build'], { env, capture: 'all' });
  if (code === 0) return;
  throw new CommandError(
    `${output}\n\nThe build of the web application ended with code ${code}; its output is above.`,
  );
}
