import type { SourceMap } from 'node:module';
import type { Json } from '#lib/contracts/json.ts';
import type { CallLimits, Outcome, Program, Sandbox, SandboxPool } from '#workers/sandbox/index.ts';

/** One side of a measurement: what it runs, and the small call that comes before each measured one. */
export interface Contestant {
  program: Program;
  maps: Record<string, SourceMap>;
  warmUp: Json[];
}

/** A contestant in a sandbox of its own, loaded, warmed up and stopped in its tracks. */
export interface PreparedRun {
  sandbox: Sandbox;
  /** CPU time that loading and warming up took, milliseconds; 0 where the host can't tell. */
  preparationMs: number;
}

/**
 * Makes a fresh process ready for one measured call. Every measured call gets a new one, because what a process
 * remembers of earlier inputs could answer the next.
 * @param cpus processors to use; all when absent
 * @returns the outcome that was not an answer, where there is one
 */
export async function prepareRun(
  pool: SandboxPool,
  { program, warmUp }: Contestant,
  limits: { load: CallLimits; call: CallLimits; memoryMb: number },
  cpus?: readonly number[],
): Promise<PreparedRun | { ended: Exclude<Outcome, { kind: 'answer' }> }> {
  const sandbox = await pool.take({ memoryMb: limits.memoryMb, ...(cpus ? { cpus } : {}) });
  sandbox.prefer();
  const before = sandbox.cpuNs() ?? 0;
  for (const step of [() => sandbox.load(program, limits.load), () => sandbox.call(warmUp, limits.call)]) {
    const outcome = await step();
    if (outcome.kind === 'answer') continue;
    await sandbox.kill();
    return { ended: outcome };
  }
  sandbox.pause();
  return { sandbox, preparationMs: ((sandbox.cpuNs() ?? 0) - before) / 1e6 };
}
