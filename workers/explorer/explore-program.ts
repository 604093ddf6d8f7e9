import type {
  CaseCoverage,
  ExplorationCase,
  ExplorationFinding,
  ExplorationReport,
  StrategyName,
} from '#lib/contracts/exploration.ts';
import { CaseExplorer } from './case-explorer.ts';
import type { Program } from './program.ts';
import { UnsupportedRun } from './runtime/unsupported-run.ts';

/** Preemption bounds that are tried in turn before everything else. */
const BOUNDS = [0, 1, 2, 3];
/** Parts of the budget by whose end the bounded and the unbounded search hand over. */
const BOUNDED_SHARE = 0.6;
const UNBOUNDED_SHARE = 0.8;
/** A data race is worth more with a run in which it does harm: so far is looked for one. */
const RACE_BOUND = 2;
const RACE_SHARE = 0.1;

export interface ExploreOptions {
  cases: ExplorationCase[];
  /** Milliseconds of `now` for all cases together. */
  budgetMs: number;
  seed: number;
  /** One strategy alone, for comparison; by default the mixture that finds most. */
  strategy?: StrategyName;
  /** Milliseconds, monotonic. By default the thread's own processor time, so that a busy machine explores as far. */
  now?: () => number;
}

/**
 * Explores a compiled program. All cases go through preemption bounds 0 to 3 with a state cache, then through a search
 * without bound; what is not exhausted by then is sampled until the budget ends. Stops at the first failure; a data
 * race that shows no failure is reported once a bound has been searched for one.
 */
export function exploreProgram(program: Program, options: ExploreOptions): ExplorationReport {
  const now = options.now ?? processorTime;
  const start = now();
  const explorers: CaseExplorer[] = [];
  try {
    for (const [index, exploration] of options.cases.entries())
      explorers.push(new CaseExplorer(program, exploration, options.seed + index, now));
    const finding = searchAll(explorers, options, start, now);
    return report(explorers, finding, now() - start);
  } catch (error) {
    if (!(error instanceof UnsupportedRun)) throw error;
    return unsupportedReport(program, explorers, error, now() - start);
  }
}

function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function searchAll(
  explorers: CaseExplorer[],
  { budgetMs, strategy }: ExploreOptions,
  start: number,
  now: () => number,
): ExplorationFinding | null {
  const until = (share: number) => start + budgetMs * share;
  if (strategy && strategy !== 'bounded') return searchWith(explorers, strategy, start, until(1), now);
  for (const bound of BOUNDS) {
    for (const [index, explorer] of explorers.entries()) {
      const left = until(BOUNDED_SHARE) - now();
      if (left <= 0) break;
      explorer.searchBounded(bound, now() + left / (explorers.length - index));
      if (explorer.failed) return explorer.describe(start);
    }
    const raced = explorers.find((explorer) => explorer.raced);
    if (raced && (bound >= RACE_BOUND || now() - start > budgetMs * RACE_SHARE)) return raced.describe(start);
  }
  for (const [index, explorer] of explorers.entries()) {
    if (explorer.exhausted) continue;
    const left = until(UNBOUNDED_SHARE) - now();
    explorer.searchBounded(Number.POSITIVE_INFINITY, now() + left / (explorers.length - index));
    if (explorer.failed) return explorer.describe(start);
  }
  return (
    searchWith(explorers, 'pos', start, until(1), now) ??
    explorers.find((explorer) => explorer.raced)?.describe(start) ??
    null
  );
}

/** Gives each case that is not exhausted its share of the time that is left, with one strategy. */
function searchWith(
  explorers: CaseExplorer[],
  strategy: StrategyName,
  start: number,
  deadline: number,
  now: () => number,
): ExplorationFinding | null {
  for (const [index, explorer] of explorers.entries()) {
    if (explorer.exhausted) continue;
    const share = (deadline - now()) / (explorers.length - index);
    if (share > 0) explorer.search(strategy, now() + share);
    if (explorer.failed || explorer.raced) return explorer.describe(start);
  }
  return null;
}

function report(
  explorers: CaseExplorer[],
  finding: ExplorationFinding | null,
  milliseconds: number,
): ExplorationReport {
  return {
    outcome: finding ? 'failed' : 'passed',
    finding,
    races: explorers.flatMap((explorer) => explorer.races),
    coverage: explorers.map((explorer): CaseCoverage => explorer.coverage),
    unsupported: null,
    remarks: [...new Set(explorers.flatMap((explorer) => explorer.remarks))],
    milliseconds,
  };
}

function unsupportedReport(
  program: Program,
  explorers: CaseExplorer[],
  error: UnsupportedRun,
  milliseconds: number,
): ExplorationReport {
  const site = program.sites[error.site] ?? { file: program.entry, line: 1, column: 1 };
  const unsupported = {
    file: site.file,
    line: site.line,
    column: site.column,
    endLine: site.line,
    endColumn: site.column,
    code: 'explorer',
    message: error.message,
  };
  return { ...report(explorers, null, milliseconds), outcome: 'unsupported', unsupported };
}
