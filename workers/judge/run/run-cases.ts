import type { SourceMap } from 'node:module';
import type { Limits } from '#lib/contracts/exercise.ts';
import type { CaseResult } from '#lib/contracts/judgement.ts';
import type { CallLimits, Outcome, Program, Sandbox, SandboxPool } from '#workers/sandbox/index.ts';
import { caseResult, loadFailure } from './case-result.ts';
import type { PlannedCase } from './planned-case.ts';

/** After so many sandboxes that ended before they answered, the rest of the cases would tell nothing new. */
const MOST_DEATHS = 2;

/** Module evaluation may start workers and fill tables, but it is no place to compute answers. */
const LOAD_TIMEOUT_MS = 5_000;

/**
 * Runs cases one after the other in one sandbox, and in a fresh one after a case that ended it.
 * @param onResult hears each result as soon as it is there
 * @returns the results in order; fewer than cases where the rest was not worth running
 * @throws JudgeFault when the machinery fails
 */
export async function runCases(
  pool: SandboxPool,
  program: Program,
  cases: readonly PlannedCase[],
  limits: Limits,
  maps: Record<string, SourceMap>,
  onResult: (result: CaseResult) => void,
): Promise<CaseResult[]> {
  const results: CaseResult[] = [];
  const add = (result: CaseResult) => {
    results.push(result);
    onResult(result);
  };
  let deaths = 0;
  let sandbox: Sandbox | null = null;

  async function run(planned: PlannedCase): Promise<{ loading: boolean; outcome: Outcome }> {
    const fresh = sandbox === null;
    sandbox ??= await pool.take({ memoryMb: limits.memoryMb });
    let outcome = fresh ? await sandbox.load(program, loadLimits(limits)) : null;
    const loading = outcome !== null && outcome.kind !== 'answer';
    if (outcome === null || !loading) outcome = await planned.execute(sandbox, callLimits(limits));
    if (outcome.kind === 'ended') {
      void sandbox.kill();
      sandbox = null;
    }
    return { loading, outcome };
  }

  try {
    for (const planned of cases) {
      let { loading, outcome } = await run(planned);
      // The host killed it: as the first process of its namespace, a program can't kill itself.
      if (outcome.kind === 'ended' && outcome.killed) ({ loading, outcome } = await run(planned));
      const failure = loading ? loadFailure(outcome, maps) : null;
      add(failure ?? caseResult(planned, outcome, maps));
      if (outcome.kind === 'ended') deaths += 1;
      if (failure || deaths >= MOST_DEATHS) return results;
    }
    return results;
  } finally {
    // Not awaited: the candidate waits for the verdict, and the pool sees to what is left.
    // As declared: the compiler does not see what `run` assigned.
    void (sandbox as Sandbox | null)?.kill();
  }
}

export function callLimits(limits: Limits): CallLimits {
  return { timeoutMs: limits.caseMs, outputBytes: limits.outputKb * 1024 };
}

export function loadLimits(limits: Limits): CallLimits {
  return { timeoutMs: LOAD_TIMEOUT_MS, outputBytes: limits.outputKb * 1024 };
}
