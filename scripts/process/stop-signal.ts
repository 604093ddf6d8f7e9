import { watchLifeline } from './lifeline.ts';

/** One press of Ctrl-C arrives several times: from the terminal, and passed on by npm and by bootstrap.mjs. */
const SAME_PRESS_MS = 1000;

/**
 * Calls `onStop` at the first request to end (Ctrl-C, SIGTERM, SIGHUP, the parent's death) and `onHurry` at a
 * second one.
 */
export function onStopSignal(onStop: () => void, onHurry: () => void): void {
  let askedAt: number | undefined;
  const ask = () => {
    const now = performance.now();
    if (askedAt === undefined) {
      askedAt = now;
      onStop();
    } else if (now - askedAt > SAME_PRESS_MS) {
      onHurry();
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
  watchLifeline(ask);
}
