import type { SpeedupEstimate } from './estimate-speedup.ts';

export type SpeedupDecision = 'enough' | 'not enough' | 'open';

/** Decides only where the whole interval lies on one side of the threshold; until then it is open. */
export function decideSpeedup(estimate: SpeedupEstimate | null, threshold: number): SpeedupDecision {
  if (!estimate) return 'open';
  if (estimate.low >= threshold) return 'enough';
  if (estimate.high < threshold) return 'not enough';
  return 'open';
}
