import type { ExplorationCase } from '#lib/contracts/exploration.ts';
import { describeHistory, isLinearizable } from './linearizability.ts';
import type { Memory } from './memory.ts';
import type { Monitor } from './monitor.ts';
import type { RunFailure } from './run-failure.ts';
import type { ExplorerScenario, Finding } from './scenario.ts';

/** What is known of a run whose threads have all ended. */
export interface EndedWorld {
  readonly scenario: ExplorerScenario<unknown>;
  readonly case: ExplorationCase;
  readonly memory: Memory;
  readonly monitor: Monitor;
  readonly records: number[][];
}

/** Judges what a run left behind: by the scenario's own check, then by its sequential specification. */
export function finalFailure(world: EndedWorld): RunFailure | null {
  const { scenario, case: exploration, memory, monitor, records } = world;
  const shared = new Int32Array(memory.main.byteLength / 4);
  shared.set(new Int32Array(memory.main));
  const finding: Finding | null = scenario.check(
    { records: records.map((notes) => [...notes]), shared },
    exploration.size,
  );
  if (finding)
    return { ...nowhere, kind: 'wrong result', message: finding.message, verdict: finding.verdict };
  const { specification } = scenario;
  if (!specification || isLinearizable(monitor.history, specification, exploration.size)) return null;
  const message = `No order of these operations explains their results: ${describeHistory(monitor.history)}.`;
  return { ...nowhere, kind: 'not linearizable', message, verdict: null };
}

const nowhere = { thread: null, site: -1, place: null };
