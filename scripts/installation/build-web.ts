import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { CommandError } from '../command-error.ts';
import { lockFile } from '../process/file-lock.ts';
import { startService } from '../process/start-service.ts';
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
export async function buildWeb(say: (message: string) => void, onStop: (stop: () => Promise<void>) => void) {
  mkdirSync(CACHE, { recursive: true });
  const lock = await lockFile(`${STAMP}.lock`, { wait: true });
  try {
    const inputs = hashBuildInputs(inRoot());
    if (isBuilt(inputs)) return;
    say('Building the web application (about a minute) …');
    rmSync(STAMP, { force: true });
    await runBuild(onStop);
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

async function runBuild(onStop: (stop: () => Promise<void>) => void): Promise<void> {
  const output: string[] = [];
  const build = startService({
    name: 'build',
    command: [inRoot('node_modules', 'next', 'dist', 'bin', 'next'), 'build'],
    cwd: inRoot(),
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    graceMs: 2000,
    onLine: (line) => output.push(line),
  });
  onStop(build.stop);
  const reason = await build.failed;
  if (reason !== 'ended with code 0') {
    throw new CommandError(
      `${output.join('\n')}\n\nThe build of the web application ${reason}; its output is above.`,
    );
  }
}
