import type { ChildProcess } from 'node:child_process';

/** Signals every process of the group that a detached child leads. One that is gone already is no error. */
export function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid) process.kill(-child.pid, signal);
  } catch {
    // Nobody is left in the group.
  }
}

/** Whether a child has ended; from then on its id may belong to a stranger. */
export function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
