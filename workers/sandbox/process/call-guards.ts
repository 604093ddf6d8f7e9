import { readResidentBytes, readThreadActivity, type ThreadActivity } from './thread-activity.ts';

/** Stops a guard. */
export type Release = () => void;

/** How long nothing may run before a sleep counts as one without end. Longer than any pause of the harness. */
const SLEEP_WINDOW_MS = 500;
const SLEEP_SAMPLES = 5;
/** Between two looks at the memory; measured to hold a limit of 384 MB at 402 MB. */
const MEMORY_INTERVAL_MS = 5;

/**
 * Calls back when the time is up, and tells whether every thread slept through the last part of it: nothing ran,
 * so more time would have changed nothing.
 */
export function guardTime(
  pid: number | null,
  timeoutMs: number,
  onTimeUp: (allAsleep: boolean) => void,
): Release {
  let before: ThreadActivity | null = null;
  const look = () => (pid === null ? null : readThreadActivity(pid));
  const first = setTimeout(
    () => {
      before = look();
    },
    timeoutMs - Math.min(SLEEP_WINDOW_MS, timeoutMs / 2),
  );
  const last = setTimeout(() => onTimeUp(sleptBetween(before, look())), timeoutMs);
  return () => {
    clearTimeout(first);
    clearTimeout(last);
  };
}

/** Calls back once all threads of a process have slept for half a second without running at all. */
export function guardSleep(pid: number, onAsleep: () => void): Release {
  let before: ThreadActivity | null = null;
  let samples = 0;
  const timer = setInterval(() => {
    const now = readThreadActivity(pid);
    samples = sleptBetween(before, now) ? samples + 1 : 0;
    before = now;
    if (samples >= SLEEP_SAMPLES) onAsleep();
  }, SLEEP_WINDOW_MS / SLEEP_SAMPLES);
  return () => clearInterval(timer);
}

function sleptBetween(before: ThreadActivity | null, after: ThreadActivity | null): boolean {
  return before !== null && after?.asleep === true && before.fingerprint === after.fingerprint;
}

/** Calls back when a process holds more memory than it may: the limit where no control group holds it. */
export function guardMemory(pid: number, bytes: number, onExceeded: () => void): Release {
  const timer = setInterval(() => {
    if (readResidentBytes(pid) > bytes) onExceeded();
  }, MEMORY_INTERVAL_MS);
  return () => clearInterval(timer);
}
