import type { Kind } from '../operation-kinds.ts';
import { Kind as kinds } from '../operation-kinds.ts';
import { dependent, isWrite, touchesQueue } from '../runtime/execute.ts';
import { QUEUES } from '../runtime/queues.ts';
import type { SimThread } from '../runtime/thread.ts';
import type { World } from '../runtime/world.ts';
import { bit, only } from './bits.ts';
import { type Options, runSchedule } from './run-schedule.ts';
import type { OnRun, SearchOutcome } from './search.ts';

interface Pending {
  kind: Kind;
  cell: number;
  span: number;
}

/** One step of the current run. */
interface Frame {
  choice: number;
  enabled: number;
  /** Threads whose step here is still to be tried, and those that were. */
  backtrack: number;
  done: number;
  /** Threads whose step here leads nowhere new (sleep sets: Godefroid 1996). */
  sleep: number;
  pending: Pending[];
  /** For each thread, the length of the prefix of the run that happened before this step. */
  clock: Int32Array;
}

/** Last accesses of a cell in the current run, as depths; -1 for none. */
interface LastAccess {
  write: number;
  reads: Int32Array;
}

/**
 * Depth-first search with dynamic partial-order reduction and sleep sets: of all interleavings that differ only in
 * the order of independent operations one is run (Flanagan & Godefroid, POPL 2005). Time-outs fire only when nothing
 * else can go on, and a thread that repeats itself always lets others go first.
 */
export function searchPartialOrders(world: World, onRun: OnRun): SearchOutcome {
  const search = new PartialOrderSearch(world);
  for (;;) {
    const result = runSchedule(world, search.choose, false);
    if (!onRun(result)) return { complete: false, cut: false };
    if (!search.backtrack()) return { complete: true, cut: false };
  }
}

class PartialOrderSearch {
  readonly #world: World;
  #frames: Frame[] = [];
  #prefix = 0;
  #depth = 0;
  #sleep = 0;
  #clocks: Int32Array[];
  #accesses = new Map<number, LastAccess>();

  constructor(world: World) {
    this.#world = world;
    this.#clocks = this.#freshClocks();
  }

  readonly choose = (options: Options): number => {
    if (options.last < 0) this.#startRun();
    this.#joinWoken(options.last);
    const open = options.enabled & ~options.repeating;
    const frame = this.#depth < this.#prefix ? this.#frames[this.#depth] : this.#newFrame(open);
    if (!frame) return -1;
    this.#sleep = this.#sleepAfter(frame);
    this.#observe(frame);
    this.#depth += 1;
    return frame.choice;
  };

  /** Sets up the deepest choice that is still to be tried; false when there is none. */
  backtrack(): boolean {
    this.#frames.length = this.#depth;
    while (this.#frames.length > 0) {
      const frame = this.#frames.at(-1);
      if (!frame) return false;
      frame.done |= bit(frame.choice);
      const rest = frame.backtrack & ~frame.done & ~frame.sleep;
      if (rest !== 0) {
        frame.choice = only(rest);
        this.#prefix = this.#frames.length;
        return true;
      }
      this.#frames.pop();
    }
    return false;
  }

  #startRun(): void {
    this.#depth = 0;
    this.#sleep = 0;
    this.#clocks = this.#freshClocks();
    this.#accesses.clear();
  }

  #freshClocks(): Int32Array[] {
    return this.#world.threads.map(() => new Int32Array(this.#world.threads.length));
  }

  #newFrame(open: number): Frame | null {
    const awake = open & ~this.#sleep;
    if (awake === 0) return null;
    const threads = this.#world.threads;
    const choice = only(awake);
    const frame: Frame = {
      choice,
      enabled: open,
      backtrack: bit(choice),
      done: 0,
      sleep: this.#sleep,
      pending: threads.map(({ kind, cell, span }) => ({ kind, cell, span })),
      clock: new Int32Array(threads.length),
    };
    this.#frames[this.#depth] = frame;
    return frame;
  }

  #sleepAfter({ choice, sleep, done, pending }: Frame): number {
    const chosen = pending[choice % pending.length];
    let after = 0;
    for (let rest = (sleep | done) & ~bit(choice); rest !== 0; rest &= rest - 1) {
      const other = pending[only(rest) % pending.length];
      if (chosen && other && !dependent(chosen, other)) after |= bit(only(rest));
    }
    return after;
  }

  /** Finds the steps that this one could have come before, and what happened before it. */
  #observe(frame: Frame): void {
    const thread = frame.choice % frame.pending.length;
    const { kind, cell, span } = frame.pending[thread] ?? { kind: kinds.pause, cell: -1, span: 0 };
    const clock = this.#clocks[thread];
    if (!clock) return;
    if (cell >= 0 && kind !== kinds.notify)
      for (let k = 0; k < span; k += 1) this.#access(thread, clock, cell + k, isWrite(kind));
    if (cell >= 0 && touchesQueue(kind)) this.#access(thread, clock, cell + QUEUES, true);
    clock[thread] = this.#depth + 1;
    frame.clock = clock.slice();
  }

  #access(thread: number, clock: Int32Array, cell: number, write: boolean): void {
    const threads = this.#world.threads.length;
    const last = this.#accesses.get(cell) ?? { write: -1, reads: new Int32Array(threads).fill(-1) };
    this.#accesses.set(cell, last);
    const unordered = (depth: number) =>
      depth >= 0 && (clock[(this.#frames[depth]?.choice ?? 0) % threads] ?? 0) < depth + 1;
    let reversible = unordered(last.write) ? last.write : -1;
    if (write)
      for (const [other, depth] of last.reads.entries())
        if (other !== thread && depth > reversible && unordered(depth)) reversible = depth;
    if (reversible >= 0) this.#addBacktrack(reversible, thread);
    this.#join(clock, last.write);
    if (write) {
      for (const depth of last.reads) this.#join(clock, depth);
      last.write = this.#depth;
      last.reads.fill(-1);
    } else last.reads[thread] = this.#depth;
  }

  /** Asks that at this depth the thread, or one that leads to its step, is tried as well. */
  #addBacktrack(depth: number, thread: number): void {
    const frame = this.#frames[depth];
    if (!frame) return;
    if (frame.enabled & bit(thread)) {
      frame.backtrack |= bit(thread);
      return;
    }
    let leading = 0;
    const clock = this.#clocks[thread];
    for (let rest = frame.enabled; rest !== 0; rest &= rest - 1) {
      const other = only(rest);
      if (other !== frame.choice && (clock?.[other] ?? 0) >= depth + 2) leading |= bit(other);
    }
    if (leading === 0) frame.backtrack |= frame.enabled;
    else if ((frame.backtrack & leading) === 0) frame.backtrack |= leading & -leading;
  }

  #join(clock: Int32Array, depth: number): void {
    const other = depth >= 0 ? this.#frames[depth]?.clock : undefined;
    if (!other) return;
    for (const [index, value] of other.entries()) if (value > (clock[index] ?? 0)) clock[index] = value;
  }

  /** Threads that the last step woke go on after it. */
  #joinWoken(last: number): void {
    if (last < 0) return;
    const before = this.#frames[this.#depth - 1];
    if (!before) return;
    for (const thread of this.#world.threads)
      if (this.#wasWoken(thread, before)) {
        const clock = this.#clocks[thread.id];
        if (clock) this.#join(clock, this.#depth - 1);
      }
  }

  #wasWoken(thread: SimThread, before: Frame): boolean {
    return thread.id !== before.choice && thread.status === 0 && (before.enabled & bit(thread.id)) === 0;
  }
}
