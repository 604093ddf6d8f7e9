import type { SourceMap } from 'node:module';
import type { Json } from '#lib/contracts/json.ts';
import type { CallLimits, Outcome, Program, Sandbox, SandboxPool } from '#workers/sandbox/index.ts';
import { countThreads } from './count-threads.ts';
import type { Preparation } from './preparation.ts';

/** One side of a measurement: what it runs, and the small call that comes before each measured one. */
export interface Contestant {
  program: Program;
  maps: Record<string, SourceMap>;
  warmUp: Json[];
}

/** A contestant in a sandbox of its own, loaded, warmed up and stopped in its tracks. */
export interface PreparedRun {
  sandbox: Sandbox;
  preparation: Preparation;
}

/**
 * Makes a fresh process ready for one measured call. Every measured call gets a new one, because what a process
 * remembers of earlier inputs could answer the next.
 * @param cpus processors to use
 * @returns the outcome that was not an answer, where there is one
 */
export async function prepareRun(
  pool: SandboxPool,
  { program, warmUp }: Contestant,
  limits: { load: CallLimits; call: CallLimits; memoryMb: number },
  cpus: readonly number[],
): Promise<PreparedRun | { ended: Exclude<Outcome, { kind: 'answer' }> }> {
  const sandbox = await pool.take({ memoryMb: limits.memoryMb, cpus });
  sandbox.prefer();
  const before = sandbox.cpuNs() ?? 0;
  const threads = countThreads(sandbox.pid);
  for (const step of [() => sandbox.load(program, limits.load), () => sandbox.call(warmUp, limits.call)]) {
    const outcome = await step();
    if (outcome.kind === 'answer') continue;
    threads();
    await sandbox.kill();
    return { ended: outcome };
  }
  sandbox.pause();
  const cpuMs = ((sandbox.cpuNs() ?? 0) - before) / 1e6;
  return { sandbox, preparation: { cpuMs, threads: threads() } };
}
