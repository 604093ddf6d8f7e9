// One thread of a stressed scenario. Rounds begin together at a start line; small random pauses around the
// candidate's atomic operations widen the windows in which threads can get between each other.
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

const { describeError } = createRequire(import.meta.url)('./wire.cjs');
const { install, reseed, pause } = createRequire(import.meta.url)('./noise.cjs');
const { thread, spin, entry, scenario: scenarioFile } = workerData;
const control = new Int32Array(workerData.control);
const { add, load, store, wait, notify } = Atomics;

const ARRIVED = 0;
const GENERATION = 1;
const SPINS = 5_000;

class AssertionFailed {
  constructor(message) {
    this.message = message;
  }
}

install();
const loaded = Promise.all([import(entry), import(scenarioFile)]);

parentPort.on('message', async (batch) => {
  try {
    const [solution, { scenarios }] = await loaded;
    parentPort.postMessage({ records: runBatch(solution, scenarios[batch.scenario], batch) });
  } catch (error) {
    parentPort.postMessage({ failure: failureOf(error) });
  }
});

function runBatch(solution, scenario, { size, threads, seed, first, memories }) {
  return memories.map((memory, i) => {
    const notes = [];
    const context = {
      assert(condition, message) {
        pause();
        if (!condition) throw new AssertionFailed(String(message));
      },
      record(value) {
        pause();
        notes.push(Number(value));
      },
    };
    const shared = new Int32Array(memory);
    startTogether(threads);
    reseed(seed, first + i, thread, threads);
    scenario.thread(solution, shared, thread, size, context);
    reseed.off();
    return notes;
  });
}

/** A barrier: nobody begins a round before all have ended the one before. */
function startTogether(threads) {
  const generation = load(control, GENERATION);
  if (add(control, ARRIVED, 1) === threads - 1) {
    store(control, ARRIVED, 0);
    add(control, GENERATION, 1);
    notify(control, GENERATION);
    return;
  }
  for (let i = 0; spin && i < SPINS; i++) if (load(control, GENERATION) !== generation) return;
  while (load(control, GENERATION) === generation) wait(control, GENERATION, generation);
}

function failureOf(error) {
  if (error instanceof AssertionFailed) {
    return { kind: 'assert', name: 'AssertionError', message: error.message.slice(0, 2000), stack: '' };
  }
  return { kind: 'threw', ...describeError(error) };
}
