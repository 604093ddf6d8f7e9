import type { Verdict } from '#lib/domain/verdict.ts';

/** What a verdict means for what to do next; null where the cases say it better. */
const ADVICE = {
  accepted: null,
  'wrong answer': null,
  'compile error': 'Nothing was run. Each message leads to its line.',
  'runtime error': null,
  'time limit':
    'A case took longer than its limit: a loop that never ends, a worker that is never ended, or too much work.',
  'memory limit': 'A case needed more memory than it may use.',
  'output limit': 'A case printed more than it may. Print less, or only where it fails.',
  deadlock: 'Every thread was waiting, and nobody was left to wake one of them.',
  'data race': 'Two threads touched the same word without anything that orders them, and at least one wrote.',
  'insufficient speedup':
    'The answers are right, but not fast enough on several cores. It counts as soon as the whole interval clears the needed line.',
  inconclusive: 'The machine was too noisy to tell. This does not count against you.',
  'security violation':
    'The code tried something that the sandbox forbids, such as opening a file or a connection.',
  'internal error': 'This is a fault of the judge, not of your code. It does not count; please submit again.',
} as const satisfies Record<Verdict, string | null>;

export function verdictAdvice(verdict: Verdict, mode: 'run' | 'submit'): string | null {
  if (verdict === 'accepted') {
    return mode === 'run'
      ? 'The cases pass. Submit to be judged on the hidden ones too.'
      : 'Solved. The editorial is open now.';
  }
  return ADVICE[verdict];
}
