import type { RunResult } from './run-schedule.ts';

/** What a strategy tells after every run, and whether it shall go on. */
export type OnRun = (result: RunResult) => boolean;

export interface SearchOutcome {
  /** The strategy has nothing left to try. */
  complete: boolean;
  /** Something was left out on purpose: a preemption beyond the bound, a thread held back for fairness. */
  cut: boolean;
}
