import { spawn } from 'node:child_process';

/** Starts `node -e 0` and waits for its end: the yardstick of every ratio, measured in the same run. */
export async function bareNode(): Promise<void> {
  const child = spawn(process.execPath, ['-e', '0'], { stdio: 'ignore', env: { NODE_ENV: 'production' } });
  await new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', () => resolve());
  });
}
