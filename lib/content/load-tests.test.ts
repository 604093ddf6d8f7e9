import { describe, expect, test } from 'vitest';
import { checkTests } from './check-tests.ts';
import type { Exercise } from './exercise.ts';
import { loadScenario } from './load-scenario.ts';
import { loadTests } from './load-tests.ts';
import { parseExercise } from './parse-exercise.ts';
import { sampleExercise, sampleYaml } from './sample-exercise.ts';
import { summarise } from './summarise.ts';

function exerciseWith(changes: Record<string, string>): Exercise {
  const parsed = parseExercise('add', sampleExercise(changes));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.exercise;
}
const sample = exerciseWith({});
const testsOf = (text: string) => ({ ...sample, tests: text });
const changed = (from: string, to: string) => testsOf(sample.tests.replace(from, to));

const SCENARIO_TESTS = `export default {
  samples: [{ name: 'a', scenario: 'counter', size: { threads: 2 } }],
  hidden: () => [],
  validate: () => null,
};`;
const SCENARIO = `export const scenarios = { counter: { threads: () => 2, words: () => 1, thread() {}, check: () => null } };`;
const sync = exerciseWith({
  'exercise.yaml': sampleYaml('kind: function', 'kind: sync'),
  'tests.ts': SCENARIO_TESTS,
  'scenario.ts': SCENARIO,
});

describe('loadTests', () => {
  test('runs TypeScript from its text, far from any folder', async () => {
    const loaded = await loadTests(sample);
    expect(loaded.kind === 'function' && loaded.tests.solve(2, 3)).toBe(5);
  });

  test.each([
    ['what is not TypeScript', 'export default {', 'add/tests.ts: '],
    [
      'an import of a neighbour',
      "import './reference.ts'; export default {};",
      "add/tests.ts: Only types and Node's own modules may be imported here.",
    ],
    ['an exception', "throw new Error('no');", 'add/tests.ts: The module cannot be loaded: no'],
    ['no default export', 'export const tests = {};', 'add/tests.ts: default: '],
    [
      'missing parts',
      'export default { samples: [] };',
      'default.samples: There must be at least one sample.',
    ],
  ])('refuses %s', async (_name, text, message) => {
    await expect(loadTests(testsOf(text))).rejects.toThrow(message);
  });

  test('names each part that is missing', async () => {
    await expect(loadTests(testsOf('export default { samples: [], hidden: 1 };'))).rejects.toThrow(
      /default\.hidden: must be a function; default\.solve: must be a function; default\.validate: must be a function/,
    );
  });
});

describe('loadScenario', () => {
  test('gives the scenarios by name', async () => {
    const { scenarios } = await loadScenario(sync);
    expect(Object.keys(scenarios)).toEqual(['counter']);
  });

  test.each([
    [
      'no scenarios',
      'export const other = 1;',
      'It must export "scenarios", an object with at least one scenario.',
    ],
    ['an empty object', 'export const scenarios = {};', 'It must export "scenarios"'],
    [
      'a scenario with parts missing',
      'export const scenarios = { a: { check() {} } };',
      'The scenario "a" lacks threads(), words(), thread().',
    ],
  ])('refuses %s', async (_name, scenario, message) => {
    await expect(loadScenario({ ...sync, scenario })).rejects.toThrow(message);
  });

  test('refuses an exercise that has none', async () => {
    await expect(loadScenario(sample)).rejects.toThrow('An exercise of kind "function" has no scenarios.');
  });
});

describe('summarise', () => {
  test('shows samples with their answers, and nothing that is hidden', async () => {
    const summary = summarise(sample, await loadTests(sample));
    expect(summary.samples).toEqual([{ name: 'small', input: [1, 2], expected: 3 }]);
    expect(summary.hints).toBe(2);
    expect(JSON.stringify(summary)).not.toContain('drawn');
  });

  test('shows scenarios with their size', async () => {
    const summary = summarise(sync, await loadTests(sync));
    expect(summary.samples).toEqual([{ name: 'a', scenario: 'counter', input: { threads: 2 } }]);
  });
});

describe('checkTests', () => {
  const messages = async (exercise: Exercise) => (await checkTests(exercise)).map(({ message }) => message);

  test('has nothing against the samples', async () => {
    expect(await messages(sample)).toEqual([]);
    expect(await messages(sync)).toEqual([]);
  });

  test('finds an expected answer that solve does not give', async () => {
    expect(await messages(changed('expected: 3', 'expected: 4'))).toEqual([
      'solve() does not give the expected answer of the case "small".',
    ]);
  });

  test('finds a case that validate refuses', async () => {
    expect(await messages(changed('input: [1, 2]', 'input: [1, 2, 3]'))).toEqual([
      'validate() refuses the input of the case "small": Two numbers are needed.',
    ]);
  });

  test('finds generated cases that cannot be repeated', async () => {
    expect(await messages(changed('random.int(0, 9)', 'performance.now()'))).toEqual([
      'hidden() gives different cases for the same seed, so a judging could not be repeated.',
    ]);
  });

  test('finds two cases of one name, and scenarios that do not exist', async () => {
    const text = SCENARIO_TESTS.replace('() => []', "() => [{ name: 'a', scenario: 'other', size: {} }]");
    const found = await messages({ ...sync, tests: text });
    expect(found).toContain('Two cases are called "a".');
    expect(found).toContain('The case "a" names the scenario "other", which does not exist.');
  });

  test('reports a module that cannot be run as a fault of its file', async () => {
    expect(await checkTests({ ...sync, scenario: 'export {};' })).toMatchObject([
      { file: 'scenario.ts', line: 1 },
    ]);
  });
});
