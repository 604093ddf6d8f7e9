import type { FindingKind } from '#lib/contracts/exploration.ts';

/** Why a run of a scenario failed. */
export interface RunFailure {
  kind: FindingKind;
  message: string;
  /** The scenario's own verdict, where it judged what the run left behind. */
  verdict: 'wrong answer' | 'data race' | null;
  thread: number | null;
  /** Index into the program's sites, -1 for none. */
  site: number;
  /** Where no scheduling point marks the place: a line of an error's stack. */
  place: { file: string; line: number } | null;
}
