import { QUEUES } from './queues.ts';

/** One run of a loop as its head saw it last. */
export interface LoopRecord {
  values: unknown[];
  /** Where the iteration before the last began in the thread's log; -1 for none. */
  before: number;
  /** Where the last one began. */
  from: number;
  hashA: number;
  hashB: number;
  effects: number;
}

/** What the head of a loop needs to know of the thread that runs it. */
export interface Looper {
  ticks: number;
  log: Int32Array;
  logged: number;
  hashA: number;
  hashB: number;
  spinCells: number[] | null;
  /** Changes that the thread made to anything but shared memory and variables of the loop's function. */
  readonly effects: number;
  yielded: boolean;
  insists: number;
  readonly memory: { version: Int32Array; arrivals: Int32Array };
  /** Notes that the loop at this site never ends, and leaves it. */
  endless(site: number): never;
}

/** Iterations without any operation after which a loop counts as endless. */
const MAX_TICKS = 2_000_000;
/** Iterations without news for which a thread may insist on going round again before others. */
export const MAX_INSISTENCE = 1_000;

/**
 * The head of a loop was reached. Where an iteration left the thread in the state in which it found it (equal variables,
 * no other effect), the thread's history is wound back to it, so that states are recognised again; where it moreover
 * only read what still stands, the thread spins: it sleeps until one of those cells changes. A loop that may count
 * something is not put to sleep; if it repeats itself it lets others go first (Musuvathi & Qadeer, "Fair stateless
 * model checking", PLDI 2008).
 */
export function beginIteration(
  thread: Looper,
  record: LoopRecord | undefined,
  site: number,
  values: unknown[],
): LoopRecord {
  if (++thread.ticks > MAX_TICKS) thread.endless(site);
  const now = thread.logged;
  if (record === undefined)
    return {
      values,
      before: -1,
      from: now,
      hashA: thread.hashA,
      hashB: thread.hashB,
      effects: thread.effects,
    };
  if (record.effects === thread.effects && sameValues(record.values, values)) {
    thread.hashA = record.hashA;
    thread.hashB = record.hashB;
    if (now === record.from) return record;
    const cells = quietCells(thread, record.from, now);
    if (cells) {
      thread.spinCells = cells;
      thread.logged = record.from;
    } else record.from = now;
    return record;
  }
  if (now > record.from && repeats(thread, record.before, record.from, now)) thread.yielded = true;
  else thread.insists = 0;
  record.before = record.from;
  record.from = now;
  record.values = values;
  record.hashA = thread.hashA;
  record.hashB = thread.hashB;
  record.effects = thread.effects;
  return record;
}

const sameValues = (a: unknown[], b: unknown[]) => a.every((value, index) => Object.is(value, b[index]));

/** The cells read between two places of the log, if nothing was changed and none has changed since. */
function quietCells(thread: Looper, from: number, to: number): number[] | null {
  const cells: number[] = [];
  for (let at = from; at < to; at += 2) {
    const cell = thread.log[at] ?? -1;
    if (cell < 0 || thread.log[at + 1] !== versionOf(thread, cell)) return null;
    cells.push(cell);
  }
  return cells;
}

function repeats(thread: Looper, before: number, from: number, to: number): boolean {
  if (before < 0 || to - from !== from - before) return false;
  for (let offset = 0; offset < to - from; offset += 1)
    if (thread.log[before + offset] !== thread.log[from + offset]) return false;
  return quietCells(thread, from, to) !== null;
}

const versionOf = ({ memory }: Looper, cell: number) =>
  cell >= QUEUES ? memory.arrivals[cell - QUEUES] : memory.version[cell];
