import { readdirSync } from 'node:fs';

/** A worker takes longer than this to start, so none is missed. */
const INTERVAL_MS = 10;

/** Counts the threads that a process has from now until the returned function is called, those that end included. */
export function countThreads(pid: number | null): () => number {
  const seen = new Set<string>();
  const look = () => {
    for (const thread of listThreads(pid)) seen.add(thread);
  };
  look();
  const timer = setInterval(look, INTERVAL_MS);
  return () => {
    clearInterval(timer);
    look();
    return seen.size;
  };
}

/** Ids of a process's threads; none when it is gone or the host has no /proc. */
export function listThreads(pid: number | null): string[] {
  try {
    return pid === null ? [] : readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}
