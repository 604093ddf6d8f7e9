import type { Threshold } from '../contracts/exercise.ts';

/** The ratio that a solution must reach on a machine where the reference reaches `reference`. */
export function neededSpeedup({ atLeast, fractionOfReference }: Threshold, reference: number): number {
  return Math.max(atLeast, fractionOfReference * reference);
}
