import { readFileSync } from 'node:fs';
import type { ThreadTimeline } from '#lib/contracts/judgement.ts';
import { listThreads } from './count-threads.ts';

/** Fine enough to see a worker start late or a barrier, coarse enough to cost the machine a few per cent of a core. */
const INTERVAL_MS = 5;
const MOST_THREADS = 32;
/** Node's own helpers hardly run; lanes of nothing would hide the others. */
const LEAST_BUSY_SHARE = 0.02;

interface Sample {
  atMs: number;
  /** Nanoseconds on a core, and ready without one, by thread (proc_pid_schedstat; scheduler/sched-stats). */
  threads: Map<string, { running: number; ready: number }>;
}

/**
 * Watches from outside what each thread of a process does, until the returned function is called.
 * @returns for each thread that did anything, its share of busy and of ready time in each interval
 */
export function sampleThreads(pid: number): () => ThreadTimeline {
  const start = performance.now();
  const names = new Map<string, string>();
  const samples: Sample[] = [];
  const look = () => samples.push({ atMs: performance.now() - start, threads: readThreads(pid, names) });
  look();
  const timer = setInterval(look, INTERVAL_MS);
  return () => {
    clearInterval(timer);
    look();
    return timelineOf(samples, names);
  };
}

function readThreads(pid: number, names: Map<string, string>): Sample['threads'] {
  const threads: Sample['threads'] = new Map();
  for (const thread of listThreads(pid)) {
    try {
      const [running = 0, ready = 0] = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'latin1')
        .split(' ')
        .map(Number);
      threads.set(thread, { running, ready });
      if (!names.has(thread))
        names.set(thread, readFileSync(`/proc/${pid}/task/${thread}/comm`, 'utf8').trim());
    } catch {
      // It ended since it was listed.
    }
  }
  return threads;
}

/** Shares between consecutive samples. A thread that is not there in one of the two did nothing. */
function timelineOf(samples: readonly Sample[], names: ReadonlyMap<string, string>): ThreadTimeline {
  const intervals = samples.slice(1).map((to, index) => ({ from: samples[index] ?? to, to }));
  const lanes = [...names].map(([thread, name]) => {
    const share = ({ from, to }: (typeof intervals)[number], kind: 'running' | 'ready') => {
      const later = to.threads.get(thread);
      if (!later) return 0;
      const spentNs = later[kind] - (from.threads.get(thread)?.[kind] ?? 0);
      return round(Math.min(1, Math.max(0, spentNs / 1e6 / (to.atMs - from.atMs))));
    };
    return {
      name,
      busy: intervals.map((interval) => share(interval, 'running')),
      ready: intervals.map((interval) => share(interval, 'ready')),
    };
  });
  return {
    atMs: intervals.map(({ to }) => round(to.atMs)),
    threads: lanes.filter(({ busy }) => sum(busy) >= LEAST_BUSY_SHARE * busy.length).slice(0, MOST_THREADS),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
