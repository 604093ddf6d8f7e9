import { describe, expect, test } from 'vitest';
import { explore } from './explore.ts';
import { readCorpus } from './read-corpus.ts';

const programs = await readCorpus();
const wrong = programs.filter(({ expected }) => expected.length > 0);
const right = programs.filter(({ expected }) => expected.length === 0);

/** Milliseconds of processor time: wrong programs need far less, right ones would use all they get. */
const BUDGET = { wrong: 4000, right: 120 };

describe('the corpus', () => {
  test('holds at least 40 wrong and 25 right programs', () => {
    expect(wrong.length).toBeGreaterThanOrEqual(40);
    expect(right.length).toBeGreaterThanOrEqual(25);
  });

  test.each(wrong)('$family/$name: $expected', { timeout: 120_000 }, (program) => {
    const report = exploreProgram(program, BUDGET.wrong);
    expect(report.unsupported).toBeNull();
    expect(program.expected).toContain(report.finding?.kind);
  });

  test.each(right)('$family/$name: nothing', { timeout: 120_000 }, (program) => {
    const report = exploreProgram(program, BUDGET.right);
    expect(report.finding).toBeNull();
    expect(report.outcome).toBe('passed');
    expect(report.races).toEqual([]);
  });
});

function exploreProgram({ file, source, scenario, cases }: (typeof programs)[number], budgetMs: number) {
  return explore({
    files: { [file]: source },
    entry: file,
    scenario: { source: scenario },
    cases,
    budgetMs,
    seed: 1,
  });
}
