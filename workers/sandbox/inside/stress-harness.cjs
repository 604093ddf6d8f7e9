'use strict';
// Runs a scenario many times on real threads, each round on fresh memory, and looks at what every round left behind.
// Rounds that hang are the judge's affair: it sees from outside whether the threads sleep or burn.
const path = require('node:path');
const { Worker } = require('node:worker_threads');
const { availableParallelism } = require('node:os');

const now = performance.now.bind(performance);
const threadModule = path.join(__dirname, 'stress-thread.mjs');
const { quote } = require('./channel.cjs');

/** A batch is sent at once; its first rounds come in small ones, so that a wrong solution is seen soon. */
const FIRST_BATCH = 4;
const LARGEST_BATCH = 64;
const BATCH_MS = 50;
const SAMPLES = 24;
/** Characters of JSON that all samples together may take. */
const SAMPLE_CHARS = 300_000;

async function open(_solution, request) {
  const { scenarios } = await import(path.join(request.folder, request.scenario));
  let crew = null;
  return {
    async stress(next) {
      const scenario = scenarios[next.scenario];
      if (scenario === undefined) throw new Error(`There is no scenario "${next.scenario}".`);
      const threads = scenario.threads(next.size);
      if (crew === null || crew.broken || crew.workers.length < threads) {
        await crew?.dismiss();
        crew = hireCrew(threads, request);
      }
      return stress(crew, scenario, threads, next);
    },
  };
}

async function stress(crew, scenario, threads, { scenario: name, size, rounds, seed, budgetMs }) {
  const report = { rounds: 0, failure: null, suspects: [], samples: [] };
  const words = scenario.words(size);
  const keeper = sampleKeeper(report);
  const deadline = now() + budgetMs;
  let batch = FIRST_BATCH;
  while (report.rounds < rounds && now() < deadline) {
    const count = Math.min(batch, rounds - report.rounds);
    const memories = Array.from({ length: count }, () => new SharedArrayBuffer(words * 4));
    const began = now();
    const done = await crew.run(threads, {
      scenario: name,
      size,
      threads,
      seed,
      first: report.rounds,
      memories,
    });
    if (done.failure !== undefined) {
      report.failure = done.failure;
      await crew.dismiss();
      return report;
    }
    for (let i = 0; i < count; i++) {
      const run = { records: done.records.map((thread) => thread[i]), shared: new Int32Array(memories[i]) };
      const finding = findingOf(scenario, run, size);
      if (finding !== null) report.suspects.push({ round: report.rounds + i, ...run });
      else keeper.offer(report.rounds + i, run);
      if (report.suspects.length > 0) return { ...report, rounds: report.rounds + i + 1 };
    }
    report.rounds += count;
    if (now() - began < BATCH_MS) batch = Math.min(batch * 2, LARGEST_BATCH);
    else batch = Math.max(1, batch >> 1);
  }
  return report;
}

/** A check that throws on a run is as good as a finding: the judge will see the same outside. */
function findingOf(scenario, run, size) {
  try {
    return scenario.check(run, size);
  } catch (error) {
    return error;
  }
}

/** Keeps rounds 0, 1, 2, 4, 8, … for the judge to check again. */
function sampleKeeper(report) {
  let chars = 0;
  return {
    offer(round, run) {
      if ((round & (round - 1)) !== 0 || report.samples.length >= SAMPLES) return;
      const size = quote(run.records).length + run.shared.byteLength * 1.4;
      if (chars + size > SAMPLE_CHARS) return;
      chars += size;
      report.samples.push({ round, ...run });
    },
  };
}

/** Workers that have loaded the program and wait for batches; one that failed spoils the crew. */
function hireCrew(threads, request) {
  const control = new SharedArrayBuffer(64);
  const spin = threads <= availableParallelism();
  const workers = Array.from({ length: threads }, (_, thread) => {
    const { folder, entry, scenario } = request;
    return new Worker(threadModule, {
      name: `thread-${thread}`,
      workerData: {
        thread,
        control,
        spin,
        entry: path.join(folder, entry),
        scenario: path.join(folder, scenario),
      },
    });
  });
  const crew = {
    workers,
    broken: false,
    run: (count, batch) => runBatch(crew, count, batch),
    dismiss() {
      crew.broken = true;
      return Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
  return crew;
}

/** Resolves when all threads have done all rounds, or as soon as one has failed. */
function runBatch(crew, threads, batch) {
  const team = crew.workers.slice(0, threads);
  const records = [];
  let missing = threads;
  return new Promise((resolve) => {
    const fail = (failure) => resolve({ failure });
    team.forEach((worker, thread) => {
      worker.removeAllListeners();
      worker.on('message', (message) => {
        if (message.failure !== undefined) return fail({ ...message.failure, thread });
        records[thread] = message.records;
        missing--;
        if (missing === 0) resolve({ records });
      });
      worker.on('error', (error) => fail(asFailure(error, thread)));
      worker.on('exit', () =>
        fail({ kind: 'threw', thread, name: 'Error', message: 'The thread ended.', stack: '' }),
      );
      worker.postMessage(batch);
    });
  });
}

function asFailure(error, thread) {
  const { name, message, stack } = require('./wire.cjs').describeError(error);
  return { kind: 'threw', thread, name, message, stack };
}

module.exports = { open };
