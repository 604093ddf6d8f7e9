import type { CaseResult, Judgement, JudgeProgress } from '../contracts/judgement.ts';
import type { Verdict } from './verdict.ts';

/** Errors of the language; any other name could be made by the candidate's code to carry a test's data out. */
const ERROR_NAMES = [
  'AggregateError',
  'EvalError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'TypeError',
  'URIError',
  'Error',
] as const;

const HIDDEN_MESSAGE = {
  accepted: undefined,
  'wrong answer': 'A hidden test got a wrong answer.',
  'compile error': undefined,
  'runtime error': 'A hidden test ended with an error.',
  'time limit': 'A hidden test took too long.',
  'memory limit': 'A hidden test used too much memory.',
  'output limit': 'A hidden test printed or returned too much.',
  deadlock: 'In a hidden test no thread could go on.',
  'data race': 'A hidden test met a data race.',
  'insufficient speedup': undefined,
  inconclusive: undefined,
  'security violation': 'A hidden test tried something that the sandbox forbids.',
  'internal error': 'The judge failed on a hidden test; it does not count.',
} as const satisfies Record<Verdict, string | undefined>;

/**
 * A judgement as the candidate may see it. Of a hidden case remain name, verdict, time, the kind of error and
 * where in the candidate's own code it was thrown; what the code printed or threw could repeat the test's input.
 * The seed would generate the hidden cases again.
 */
export function hideTests(judgement: Judgement): Judgement {
  return { ...judgement, seed: '', cases: judgement.cases.map(hideCase) };
}

/** As `hideTests`, for what a judging tells while it runs. */
export function hideTestsOfProgress(progress: JudgeProgress): JudgeProgress {
  return { ...progress, cases: progress.cases.map(hideCase) };
}

function hideCase(result: CaseResult): CaseResult {
  if (!result.hidden) return result;
  const { name, verdict, wallMs, location } = result;
  const message = hiddenMessage(result);
  return { name, verdict, wallMs, hidden: true, ...(message && { message }), ...(location && { location }) };
}

function hiddenMessage({ verdict, message }: CaseResult): string | undefined {
  const thrown = verdict === 'runtime error' && ERROR_NAMES.find((name) => nameIn(message) === name);
  return thrown ? `A hidden test ended with an error: ${thrown}.` : HIDDEN_MESSAGE[verdict];
}

/** The word before the first colon, or the whole message when it is one word. */
function nameIn(message = ''): string | undefined {
  return /^(\w+)(?::|$)/.exec(message)?.[1];
}
