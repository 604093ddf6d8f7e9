const MINUTE_MS = 60_000;
/** A neighbour's load passes in a minute, in minutes, or not before somebody looks. */
const DELAYS_MS = [MINUTE_MS, 5 * MINUTE_MS, 20 * MINUTE_MS] as const;

/** Milliseconds until an inconclusive judgement is repeated by itself, `earlier` judgements after the first; null: no more. */
export function repeatDelayMs(earlier: number): number | null {
  return DELAYS_MS[earlier] ?? null;
}
