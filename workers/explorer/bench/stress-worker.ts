import { parentPort, workerData } from 'node:worker_threads';
import type { ExplorerContext, ExplorerScenario, Size } from '../runtime/scenario.ts';

/** What a worker is given: its program, its number, and the memory that all share. */
export interface StressWorkerData {
  solution: string;
  scenario: string;
  name: string;
  size: Size;
  thread: number;
  threads: number;
  words: SharedArrayBuffer;
  /** Word 0: round that may begin; 1: arrivals at the start line, of all rounds together. */
  control: SharedArrayBuffer;
  /** How many threads are inside each section. */
  sections: SharedArrayBuffer;
}

/** What a worker sends at the end of a round that did not go well, and its notes in every round. */
export interface StressWorkerReport {
  round: number;
  thread: number;
  records: number[];
  failure: string | null;
}

const data: StressWorkerData = workerData;
const control = new Int32Array(data.control);
const sections = new Int32Array(data.sections);
const shared = new Int32Array(data.words);
const solution: unknown = await import(data.solution);
const scenario: ExplorerScenario<unknown> = (await import(data.scenario)).scenarios[data.name];

for (let round = 1; ; round += 1) {
  while (Atomics.load(control, 0) < round) Atomics.wait(control, 0, round - 1);
  startTogether(round);
  const records: number[] = [];
  let failure: string | null = null;
  try {
    scenario.thread(solution, shared, data.thread, data.size, contextFor(records));
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error);
  }
  const report: StressWorkerReport = { round, thread: data.thread, records, failure };
  parentPort?.postMessage(report);
}

/** The start line: waits, spinning, until all threads of the round are here, so that they run at the same time. */
function startTogether(round: number): void {
  const wanted = round * data.threads;
  Atomics.add(control, 1, 1);
  for (let spins = 0; Atomics.load(control, 1) < wanted && spins < 200_000; spins += 1);
}

function contextFor(records: number[]): ExplorerContext {
  return {
    assert(condition, message) {
      if (!condition) throw new Error(message);
    },
    record: (value) => records.push(value),
    enter(section, maximum = 1) {
      if (Atomics.add(sections, section, 1) + 1 > maximum)
        throw new Error(`Too many threads in section ${section}.`);
    },
    leave(section) {
      Atomics.sub(sections, section, 1);
    },
  };
}
