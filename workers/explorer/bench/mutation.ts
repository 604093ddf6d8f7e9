import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ScenarioTests } from '#lib/contracts/exercise-tests.ts';
import type { FindingKind } from '#lib/contracts/exploration.ts';
import { explore } from '../explore.ts';
import { type Mutant, mutantsOf } from './mutate.ts';

const EXERCISES = resolve(import.meta.dirname, '../../../content/exercises');
const SYNC = ['mutex', 'bounded-buffer'];
const BUDGET_MS = 1000;

/** What became of a mutant. */
export interface MutantResult extends Mutant {
  exercise: string;
  /** Null where it survived. */
  killedBy: FindingKind | 'not explorable' | null;
}

/** Mutates the reference of every sync exercise and explores each mutant. */
export async function runMutation(say: (text: string) => void): Promise<MutantResult[]> {
  const results: MutantResult[] = [];
  for (const exercise of SYNC) {
    const folder = join(EXERCISES, exercise);
    const file = `${exercise}.ts`;
    const scenario = await readFile(join(folder, 'scenario.ts'), 'utf8');
    const { default: tests }: { default: ScenarioTests } = await import(join(folder, 'tests.ts'));
    for (const mutant of mutantsOf(file, await readFile(join(folder, 'reference.ts'), 'utf8'))) {
      const cases = tests.explored ?? [];
      const sources = { files: { [file]: mutant.source }, entry: file, scenario: { source: scenario } };
      const report = explore({ ...sources, cases, budgetMs: BUDGET_MS, seed: 1 });
      const killedBy = report.finding?.kind ?? (report.outcome === 'unsupported' ? 'not explorable' : null);
      say(`${exercise}:${mutant.line} ${mutant.operator}: ${killedBy ?? 'survived'}`);
      results.push({ ...mutant, exercise, killedBy });
    }
  }
  return results;
}

/** The study as Markdown: killed by operator, and the survivors one by one. */
export function formatMutation(results: MutantResult[]): string {
  const operators = [...new Set(results.map(({ operator }) => operator))].sort();
  const count = (list: MutantResult[]) => list.filter(({ killedBy }) => killedBy !== null).length;
  return [
    '| operator | mutants | killed |',
    '| --- | ---: | ---: |',
    ...operators.map((operator) => {
      const own = results.filter((result) => result.operator === operator);
      return `| ${operator} | ${own.length} | ${count(own)} |`;
    }),
    `| **all** | ${results.length} | ${count(results)} |`,
    '',
    'Survivors:',
    ...results
      .filter(({ killedBy }) => killedBy === null)
      .map(({ exercise, line, operator }) => `- ${exercise}, line ${line}: ${operator}`),
    '',
  ].join('\n');
}
