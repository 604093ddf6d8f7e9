import { type ChildProcess, spawn } from 'node:child_process';
import type { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { plainEnvironment } from './plain-environment.ts';

/** Signal by target; a target below zero is a process group. */
const targets = new Map<number, NodeJS.Signals>();
let guardian: ChildProcess | undefined;

/**
 * Promises that a process does not outlive this one, even when this one is killed with SIGKILL: a guardian
 * (guardian.sh) then sends `signal`, and SIGKILL five seconds later to what is still there.
 * @param target a process id, or the negative of a process group's id
 * @returns to be called when the process has ended, so that a later process of the same id is left alone
 */
export function guard(target: number, signal: NodeJS.Signals): () => void {
  targets.set(target, signal);
  report();
  return () => {
    targets.delete(target);
    report();
  };
}

function report(): void {
  guardian ??= startGuardian();
  const list = [...targets].map(([target, signal]) => `${signal.slice('SIG'.length)}:${target}`);
  guardian.stdin?.write(`${list.join(' ')}\n`);
}

function startGuardian(): ChildProcess {
  const child = spawn('/bin/sh', [fileURLToPath(new URL('guardian.sh', import.meta.url))], {
    // Its own session: Ctrl-C in the terminal is this process's to handle, in order.
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    env: plainEnvironment(),
  });
  child.on('error', replaceGuardian);
  child.on('exit', replaceGuardian);
  child.stdin?.on('error', () => {}); // A dead guardian shows as `exit`, which replaces it.
  child.unref();
  unrefPipe(child.stdin);
  return child;
}

function replaceGuardian(): void {
  guardian = undefined;
  if (targets.size > 0) report();
}

/** The guardian's pipe must not keep this process alive. A child's pipe is a socket, which the types don't say. */
function unrefPipe(pipe: Writable | null): void {
  if (pipe && 'unref' in pipe && typeof pipe.unref === 'function') pipe.unref();
}
