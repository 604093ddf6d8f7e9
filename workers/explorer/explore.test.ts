import { describe, expect, test } from 'vitest';
import { explorationReportSchema } from '#lib/contracts/exploration.ts';
import { compileProgram } from './compile/compile-program.ts';
import { explore } from './explore.ts';
import { readCorpus } from './read-corpus.ts';
import { replayProgram } from './replay-program.ts';
import { readToken } from './report/token.ts';

const corpus = await readCorpus();

function requestFor(name: string) {
  const program = corpus.find((one) => `${one.family}/${one.name}` === name);
  if (!program) throw new Error(`There is no ${name} in the corpus.`);
  const { file, source, scenario, cases } = program;
  return {
    files: { [file]: source },
    entry: file,
    scenario: { source: scenario },
    cases,
    budgetMs: 2000,
    seed: 1,
  };
}

describe('a finding', { timeout: 60_000 }, () => {
  const request = requestFor('mutex/buggy-futex-state');
  const report = explore(request);
  const finding = report.finding;

  test('keeps to its contract', () => {
    expect(explorationReportSchema.parse(report)).toEqual(report);
    expect(explorationReportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
  });

  test('names the line of the candidate, and each step has one', () => {
    const line = request.files['buggy-futex-state.ts']
      ?.split('\n')
      .findIndex((text) => text.includes('Atomics.wait'));
    expect(finding?.location).toMatchObject({ file: 'buggy-futex-state.ts', line: Number(line) + 1 });
    expect(finding?.steps.every(({ location }) => location !== null && location.line > 1)).toBe(true);
  });

  test('is small: one preemption, and no more context switches than the bug needs', () => {
    expect(finding).toMatchObject({ kind: 'lost wake-up', preemptions: 1, switches: 4 });
  });

  test('shows what memory becomes: the changes of all steps lead to the word that the sleeper missed', () => {
    const word = finding?.steps.flatMap(({ changes }) => changes).filter((change) => change.word === 0);
    expect(word?.at(-1)?.after).toBe(0);
    expect(finding?.steps.at(-1)?.threads).toContain('sleeps');
  });

  test('is given again by its token, and is gone when the program is right', () => {
    const token = readToken(finding?.token ?? '');
    if (!token) throw new Error('The finding has no token.');
    const scenario = { file: 'lockstep-scenario.ts', source: request.scenario.source };
    const again = replayProgram(compileProgram({ ...request, scenario }), token);
    expect(again?.steps).toEqual(finding?.steps);
    const right = requestFor('mutex/correct-futex');
    expect(replayProgram(compileProgram({ ...right, scenario }), token)).toBeNull();
  });

  test('is the same each time', () => {
    const { milliseconds: _, coverage: __, ...rest } = explore(request);
    expect({ ...rest.finding, milliseconds: 0 }).toEqual({ ...finding, milliseconds: 0 });
  });
});

describe('a report', { timeout: 60_000 }, () => {
  test('says where every interleaving was checked', () => {
    const report = explore(requestFor('peterson/correct-peterson'));
    expect(report).toMatchObject({ outcome: 'passed', finding: null });
    expect(report.coverage.every(({ exhausted }) => exhausted)).toBe(true);
  });

  test('names the line of an error that the program throws', () => {
    const { finding } = explore(requestFor('work-list/buggy-throws'));
    expect(finding).toMatchObject({ kind: 'runtime error', message: 'Error: There is no job 3.' });
    expect(finding?.location).toMatchObject({ file: 'buggy-throws.ts', line: 6 });
  });
});

describe('what the explorer can’t follow is said in one message with its line', { timeout: 60_000 }, () => {
  const scenario = `export const scenarios = { main: { threads: () => 2, words: () => 4,
    thread(solution, shared) { solution.run(shared); }, check: () => null } };`;
  const refused: [what: string, source: string, line: number][] = [
    [
      'an import of a module of Node',
      "\nimport { Worker } from 'node:worker_threads';\nexport const run = () => Worker;",
      2,
    ],
    ['an async generator', '\n\nexport async function* run() { yield 1; }', 3],
    ['an async function', 'export async function run() {}', 1],
    ['a dynamic import', "export function run() {\n  import('./x.ts');\n}", 2],
    ['eval', "export function run() {\n  return eval('1');\n}", 2],
    [
      'a promise in a thread',
      'export function run() {\n  Atomics.load(new Int32Array(4), 0);\n  return new Promise(() => {});\n}',
      3,
    ],
    [
      'a sleep in a comparator that JavaScript calls',
      "export function run(a: Int32Array) {\n  'x'.replace('x', () => {\n    Atomics.wait(a, 0, 0);\n    return '';\n  });\n}",
      3,
    ],
    [
      'a sleep that is refused, although the program catches what comes',
      "export function run(a: Int32Array) {\n  'x'.replace('x', () => {\n    try {\n      Atomics.wait(a, 0, 0);\n    } catch {}\n    return '';\n  });\n}",
      4,
    ],
    ['what is no TypeScript', 'export function run() {\n  return (;\n}', 2],
  ];
  test.each(refused)('%s', (_what, source, line) => {
    const cases = [{ name: 'main', scenario: 'main', size: {} }];
    const report = explore({
      files: { 'solution.ts': source },
      entry: 'solution.ts',
      scenario: { source: scenario },
      cases,
      budgetMs: 500,
      seed: 1,
    });
    expect(report.outcome).toBe('unsupported');
    expect(report.unsupported).toMatchObject({ file: 'solution.ts', line });
    expect(explorationReportSchema.parse(report)).toEqual(report);
  });
});
