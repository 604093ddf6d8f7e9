import { expect, it } from 'vitest';
import type { CaseResult, Judgement } from '../contracts/judgement.ts';
import { hideTests, hideTestsOfProgress } from './hide-tests.ts';
import { VERDICTS } from './verdict.ts';

const hidden = (details: Partial<CaseResult>): CaseResult => ({
  name: 'edge',
  verdict: 'wrong answer',
  wallMs: 2,
  hidden: true,
  ...details,
});
const judgement = (cases: CaseResult[]): Judgement => ({
  exercise: 'x',
  verdict: 'wrong answer',
  cases,
  sandbox: { layers: [] },
  seed: '42',
  stages: { compileMs: 0, runMs: 0, measureMs: 0, totalMs: 0 },
});
const shownOf = (details: Partial<CaseResult>) => hideTests(judgement([hidden(details)])).cases[0];

it('leaves name, verdict and time of a hidden case, whatever else it holds', () => {
  const shown = shownOf({
    stdout: 'a',
    stdoutTruncated: true,
    input: [1],
    expected: 2,
    got: 3,
    message: '2 is not 3',
  });
  expect(shown).toEqual({
    name: 'edge',
    verdict: 'wrong answer',
    wallMs: 2,
    hidden: true,
    message: 'A hidden test got a wrong answer.',
  });
});

it('names an error of the language, and no name that the code could have made from the input', () => {
  const message = (text: string) => shownOf({ verdict: 'runtime error', message: text })?.message;
  expect(message('RangeError: 17 is too large')).toBe('A hidden test ended with an error: RangeError.');
  expect(message('TypeError')).toBe('A hidden test ended with an error: TypeError.');
  for (const text of ['Input17: x', '17', 'TypeErrorInput17: x', 'TypeError 17', '']) {
    expect(message(text)).toBe('A hidden test ended with an error.');
  }
});

it('repeats the message of no verdict', () => {
  for (const verdict of VERDICTS)
    expect(shownOf({ verdict, message: 'Secret: 17' })?.message ?? '').not.toContain('17');
});

it('withholds the seed, and changes nothing of a shown case', () => {
  const shown = { ...hidden({ message: '2 is not 3', input: [1], stdout: 'hello' }), hidden: false };
  expect(hideTests(judgement([shown]))).toEqual({ ...judgement([shown]), seed: '' });
});

it('hides the same while the judging runs', () => {
  const progress = { stage: 'running' as const, done: 1, total: 2, cases: [hidden({ got: 3 })] };
  expect(hideTestsOfProgress(progress).cases[0]).not.toHaveProperty('got');
});
