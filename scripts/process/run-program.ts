import { spawn } from 'node:child_process';
import { inRoot } from '../root.ts';
import { guard } from './guard.ts';

interface ProgramOptions {
  env?: Record<string, string> | undefined;
  /** True to get the standard output instead of showing it. */
  capture?: boolean;
}

const running = new Set<number>();

/**
 * Runs a Node program in the checkout's folder to its end. It has no standard input, and does not outlive this
 * process.
 * @param command script and arguments
 */
export function runProgram(
  command: string[],
  { env = {}, capture = false }: ProgramOptions = {},
): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...command], {
      cwd: inRoot(),
      env: { ...process.env, ...env },
      detached: true,
      stdio: ['ignore', capture ? 'pipe' : 'inherit', 'inherit'],
    });
    let output = '';
    child.stdout?.on('data', (chunk) => {
      output += chunk;
    });
    const group = child.pid ?? 0;
    const release = guard(-group, 'SIGTERM');
    running.add(group);
    child.once('error', reject);
    child.once('close', (code) => {
      release();
      running.delete(group);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** Asks all programs that run to end. */
export function stopPrograms(): void {
  for (const group of running) process.kill(-group, 'SIGTERM');
}
