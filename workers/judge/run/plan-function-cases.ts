import type { FunctionCase, FunctionTests, Random } from '#lib/contracts/exercise-tests.ts';
import type { Json } from '#lib/contracts/json.ts';
import type { CustomCase } from '#lib/contracts/submission.ts';
import { decodeWire, encodeWire } from '#lib/contracts/wire-value.ts';
import { sameValue } from '#lib/domain/same-value.ts';
import { InvalidCase } from './invalid-case.ts';
import type { Objection, PlannedCase } from './planned-case.ts';

type Tests = FunctionTests<unknown[], unknown>;
type Case = FunctionCase<unknown[], unknown>;

/** Sample and hidden cases, in this order. */
export function planFunctionCases(tests: Tests, random: Random, withHidden: boolean): PlannedCase[] {
  const samples = tests.samples.map((one) => plan(tests, one, false));
  return withHidden ? [...samples, ...tests.hidden(random).map((one) => plan(tests, one, true))] : samples;
}

/** Cases that the candidate typed; the right answers come from the exercise's own plain solution. @throws InvalidCase */
export function planCustomFunctionCases(tests: Tests, cases: readonly CustomCase[]): PlannedCase[] {
  return cases.map(({ name, input }) => {
    const args = decodeWire(input);
    if (!Array.isArray(args)) throw new InvalidCase(name, 'The input must be a JSON array of the arguments.');
    const fault = tests.validate(args);
    if (fault) throw new InvalidCase(name, fault);
    return plan(tests, { name, input: args, expected: tests.solve(...args) }, false);
  });
}

function plan(tests: Tests, { name, input, expected }: Case, hidden: boolean): PlannedCase {
  const args = input.map(encodeWire);
  const right = encodeWire(expected);
  return {
    name,
    hidden,
    shown: { input: args, expected: right },
    showsAnswer: true,
    execute: (sandbox, limits) => sandbox.call(args, limits),
    object: (answer) => objection(tests, input, answer, expected, right),
  };
}

/** What is wrong with an answer to these arguments; null when nothing is. */
export function objection(
  tests: Pick<Tests, 'check'>,
  input: unknown[],
  answer: Json,
  expected: unknown,
  right: Json,
): Objection | null {
  if (tests.check) {
    const check = tests.check(input, decodeWire(answer), expected);
    return check === true ? null : { verdict: 'wrong answer', message: check };
  }
  if (sameValue(answer, right)) return null;
  return { verdict: 'wrong answer', message: 'The answer differs from the expected one.' };
}
