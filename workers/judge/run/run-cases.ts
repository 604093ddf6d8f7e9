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
  try {
    for (const planned of cases) {
      if (!sandbox) {
        sandbox = await pool.take({ memoryMb: limits.memoryMb });
        const failure = loadFailure(await sandbox.load(program, loadLimits(limits)), maps);
        if (failure) {
          add(failure);
          return results;
        }
      }
      const outcome: Outcome = await planned.execute(sandbox, callLimits(limits));
      add(caseResult(planned, outcome, maps));
      if (outcome.kind === 'ended') {
        void sandbox.kill();
        sandbox = null;
        deaths += 1;
        if (deaths >= MOST_DEATHS) return results;
      }
    }
    return results;
  } finally {
    // Not awaited: the candidate waits for the verdict, and the pool sees to what is left.
    void sandbox?.kill();
  }
}

export function callLimits(limits: Limits): CallLimits {
  return { timeoutMs: limits.caseMs, outputBytes: limits.outputKb * 1024 };
}

export function loadLimits(limits: Limits): CallLimits {
  return { timeoutMs: LOAD_TIMEOUT_MS, outputBytes: limits.outputKb * 1024 };
}
