import { readFileSync } from 'node:fs';
import { listThreads } from './count-threads.ts';

/** Often enough to see what threads that end within a run have waited, seldom enough to cost nothing. */
const INTERVAL_MS = 20;

/**
 * Watches how long the threads of a process are ready to run without a core (the second number of
 * /proc/…/schedstat, kernel documentation, scheduler/sched-stats).
 * @returns ends the watch and says how long since it began, nanoseconds, all threads together; 0 where the host can't tell
 */
export function watchRunDelay(pid: number | null): () => number {
  if (pid === null) return () => 0;
  const before = readDelays(pid);
  const latest = new Map<string, number>();
  const look = () => {
    for (const [thread, delay] of readDelays(pid)) latest.set(thread, delay);
  };
  const timer = setInterval(look, INTERVAL_MS);
  return () => {
    clearInterval(timer);
    look();
    let total = 0;
    for (const [thread, delay] of latest) total += delay - (before.get(thread) ?? 0);
    return total;
  };
}

function readDelays(pid: number): Map<string, number> {
  const delays = new Map<string, number>();
  for (const thread of listThreads(pid)) {
    const delay = readDelay(`/proc/${pid}/task/${thread}/schedstat`);
    if (delay !== null) delays.set(thread, delay);
  }
  return delays;
}

/** Null for a thread that ended since it was listed. */
function readDelay(file: string): number | null {
  try {
    return Number(readFileSync(file, 'latin1').split(' ')[1]);
  } catch {
    return null;
  }
}
