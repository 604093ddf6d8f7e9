import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { transformSync } from 'oxc-transform';
import type { ExplorationCase } from '#lib/contracts/exploration.ts';
import type { CorpusProgram } from '../read-corpus.ts';
import type { ExplorerScenario } from '../runtime/scenario.ts';
import type { StressWorkerData, StressWorkerReport } from './stress-worker.ts';

/** A round that takes longer than this counts as stuck. */
const STUCK_MS = 1000;

export interface StressResult {
  /** The round in which it failed; null where none did. */
  foundAt: number | null;
  rounds: number;
  milliseconds: number;
}

/**
 * Runs a program for real, in one worker for each thread, round after round on fresh memory until a round fails, the
 * rounds are over or the time is. The workers stay, so that a round costs no start.
 */
export async function stress(
  program: CorpusProgram,
  rounds: number,
  milliseconds: number,
): Promise<StressResult> {
  const start = performance.now();
  const folder = await mkdtemp(join(tmpdir(), 'explorer-stress-'));
  try {
    const solution = await write(folder, 'solution.mjs', program.source);
    const scenario = await write(folder, 'scenario.mjs', program.scenario);
    let total = 0;
    for (const exploration of program.cases) {
      const left = milliseconds - (performance.now() - start);
      const share = Math.max(200, left / (program.cases.length - program.cases.indexOf(exploration)));
      const result = await stressCase({ solution, scenario }, exploration, rounds, share);
      total += result.rounds;
      if (result.failed) return { foundAt: total, rounds: total, milliseconds: performance.now() - start };
    }
    return { foundAt: null, rounds: total, milliseconds: performance.now() - start };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function write(folder: string, name: string, source: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(
    file,
    transformSync(name, source, { lang: 'ts', sourceType: 'module', target: 'es2022' }).code,
  );
  return pathToFileURL(file).href;
}

async function stressCase(
  files: { solution: string; scenario: string },
  exploration: ExplorationCase,
  rounds: number,
  milliseconds: number,
): Promise<{ failed: boolean; rounds: number }> {
  const { size } = exploration;
  const scenario: ExplorerScenario<unknown> = (await import(files.scenario)).scenarios[exploration.scenario];
  const count = scenario.threads(size);
  const words = new SharedArrayBuffer(scenario.words(size) * 4);
  const control = new SharedArrayBuffer(16);
  const sections = new SharedArrayBuffer(256);
  const workers = Array.from({ length: count }, (_, thread) => {
    const workerData: StressWorkerData = {
      ...files,
      name: exploration.scenario,
      size,
      thread,
      threads: count,
      words,
      control,
      sections,
    };
    return new Worker(new URL('./stress-worker.ts', import.meta.url), { workerData });
  });
  const deadline = performance.now() + milliseconds;
  try {
    let round = 0;
    while (round < rounds && performance.now() < deadline) {
      round += 1;
      new Int32Array(words).fill(0).set(scenario.initial?.(size) ?? []);
      new Int32Array(sections).fill(0);
      const reports = await oneRound(workers, control, round);
      if (!reports || !isFine(scenario, exploration, reports, words)) return { failed: true, rounds: round };
    }
    return { failed: false, rounds: round };
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Lets all workers run once; null where they do not all come back. */
function oneRound(
  workers: Worker[],
  control: SharedArrayBuffer,
  round: number,
): Promise<StressWorkerReport[] | null> {
  return new Promise((resolve) => {
    const reports: StressWorkerReport[] = [];
    const finish = (result: StressWorkerReport[] | null) => {
      clearTimeout(timer);
      for (const worker of workers) worker.off('message', take);
      resolve(result);
    };
    const take = (report: StressWorkerReport) => {
      reports.push(report);
      if (reports.length === workers.length) finish(reports);
    };
    // The first round also waits for the workers to start.
    const timer = setTimeout(() => finish(null), round === 1 ? STUCK_MS * 10 : STUCK_MS);
    for (const worker of workers) worker.on('message', take);
    const begin = new Int32Array(control);
    Atomics.store(begin, 0, round);
    Atomics.notify(begin, 0);
  });
}

function isFine(
  scenario: ExplorerScenario<unknown>,
  { size }: ExplorationCase,
  reports: StressWorkerReport[],
  words: SharedArrayBuffer,
): boolean {
  if (reports.some(({ failure }) => failure !== null)) return false;
  const records = reports.toSorted((a, b) => a.thread - b.thread).map((report) => report.records);
  return scenario.check({ records, shared: new Int32Array(words).slice() }, size) === null;
}
