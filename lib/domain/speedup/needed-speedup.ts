import type { Threshold } from '../../contracts/exercise.ts';

/** The ratio to reach on a machine where the reference solution reaches `reference`. */
export function neededSpeedup(threshold: Threshold, reference: number): number {
  return Math.max(threshold.atLeast, threshold.fractionOfReference * reference);
}
