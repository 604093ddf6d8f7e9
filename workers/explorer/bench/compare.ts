import type { ExplorationReport } from '#lib/contracts/exploration.ts';
import { explore } from '../explore.ts';
import { type CorpusProgram, readCorpus } from '../read-corpus.ts';
import { type StressResult, stress } from './stress.ts';

const ROUNDS = 1000;
const STRESS_MS = 2500;
const BUDGET_MS = 2000;

/** A line of the table: what each method made of a program. */
export interface Comparison {
  program: CorpusProgram;
  report: ExplorationReport;
  /** Milliseconds of processor time from the source text to the finding, described and shrunk. */
  milliseconds: number;
  stress: StressResult | null;
}

/** Runs every program of the corpus through the explorer, and through stress where that is asked for. */
export async function compareAll(
  options: { stress: boolean; only?: string },
  progress: (line: Comparison) => void,
): Promise<Comparison[]> {
  const lines: Comparison[] = [];
  for (const program of await readCorpus()) {
    if (options.only && !`${program.family}/${program.name}`.includes(options.only)) continue;
    const line = await compareOne(program, options.stress && program.expected.length > 0);
    progress(line);
    lines.push(line);
  }
  return lines;
}

async function compareOne(program: CorpusProgram, withStress: boolean): Promise<Comparison> {
  const { file, source, scenario, cases } = program;
  const start = process.threadCpuUsage();
  const request = { files: { [file]: source }, entry: file, scenario: { source: scenario }, cases };
  const report = explore({ ...request, budgetMs: BUDGET_MS, seed: 1 });
  const { user, system } = process.threadCpuUsage(start);
  const milliseconds = (user + system) / 1000;
  return {
    program,
    report,
    milliseconds,
    stress: withStress ? await stress(program, ROUNDS, STRESS_MS) : null,
  };
}
