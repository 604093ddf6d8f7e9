/** How a judging can end. The strings are the same in the database, over the wire and on the screen. */
export const VERDICTS = [
  'accepted',
  'wrong answer',
  'compile error',
  'runtime error',
  'time limit',
  'memory limit',
  'output limit',
  'deadlock',
  'data race',
  'insufficient speedup',
  'inconclusive',
  'security violation',
  'internal error',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a verdict means to the person who is judged. */
export type VerdictMeaning = 'passed' | 'failed' | 'undecided';

const MEANING = {
  accepted: 'passed',
  'wrong answer': 'failed',
  'compile error': 'failed',
  'runtime error': 'failed',
  'time limit': 'failed',
  'memory limit': 'failed',
  'output limit': 'failed',
  deadlock: 'failed',
  'data race': 'failed',
  'insufficient speedup': 'failed',
  inconclusive: 'undecided',
  'security violation': 'failed',
  'internal error': 'undecided',
} as const satisfies Record<Verdict, VerdictMeaning>;

/** Whether a verdict counts for, against or not at all. A fault of the machinery never counts against anyone. */
export function verdictMeaning(verdict: Verdict): VerdictMeaning {
  return MEANING[verdict];
}

/** The verdict of a judging from those of its cases: the first that is not accepted, in the order of cases. */
export function overallVerdict(caseVerdicts: readonly Verdict[]): Verdict {
  return (
    caseVerdicts.find((verdict) => verdict !== 'accepted') ??
    (caseVerdicts.length > 0 ? 'accepted' : 'internal error')
  );
}
