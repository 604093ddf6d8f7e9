import { type ChildProcess, spawn } from 'node:child_process';
import { inRoot } from '../root.ts';
import { guard } from './guard.ts';
import { signalGroup } from './signal-group.ts';

interface ProgramOptions {
  env?: Record<string, string> | undefined;
  /** What to get instead of showing it: nothing, the standard output, or that and the standard error. */
  capture?: 'nothing' | 'output' | 'all';
}

const running = new Set<ChildProcess>();

/**
 * Runs a Node program in the checkout's folder to its end. It has no standard input, and does not outlive this
 * process.
 * @param command script and arguments
 */
export function runProgram(
  command: string[],
  { env = {}, capture = 'nothing' }: ProgramOptions = {},
): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...command], {
      cwd: inRoot(),
      env: { ...process.env, ...env },
      detached: true,
      stdio: ['ignore', capture === 'nothing' ? 'inherit' : 'pipe', capture === 'all' ? 'pipe' : 'inherit'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        output += chunk;
      });
    }
    running.add(child);
    if (child.pid) child.once('exit', guard(-child.pid, 'SIGTERM'));
    child.once('error', reject);
    child.once('exit', () => running.delete(child));
    child.once('close', (code) => {
      resolve({ code: code ?? 1, output });
    });
  });
}

/** Asks all programs that run to end. */
export function stopPrograms(): void {
  for (const child of running) signalGroup(child, 'SIGTERM');
}
