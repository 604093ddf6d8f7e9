import type { FindingKind } from '#lib/contracts/exploration.ts';
import { Kind } from '../operation-kinds.ts';
import type { Steps } from './language.ts';
import { type MaybeShared, mix, type Region, SHARED } from './memory.ts';
import { ProgramSupport } from './program-support.ts';
import { beginIteration, type LoopRecord } from './spinning.ts';
import { UnsupportedRun } from './unsupported-run.ts';

export const Status = { runs: 0, sleeps: 1, ended: 2, spins: 3 } as const;
export type Status = (typeof Status)[keyof typeof Status];

/** What a thread needs of the world that it runs in. */
export interface ThreadHost {
  /** Executes the thread's pending operation at once. */
  executeNow(thread: SimThread): unknown;
  importModule(thread: SimThread, name: string): Record<string, unknown>;
  fail(kind: FindingKind, message: string, thread: SimThread): void;
  readonly memory: { version: Int32Array; arrivals: Int32Array };
}

/**
 * A simulated thread, and at once what rewritten code knows as `$$`. It holds the one operation that it is about to
 * do: the executor looks at it, decides when it happens, and sends the result back into the generator.
 */
export class SimThread extends ProgramSupport {
  readonly id: number;
  readonly host: ThreadHost;
  // The pending operation. Views and values are what the program passed; Atomics itself checks them.
  kind: Kind = Kind.pause;
  view: Int32Array & MaybeShared = new Int32Array(0);
  index = 0;
  a: unknown;
  b: unknown;
  site = -1;
  /** First cell that it touches, -1 for none, and how many. */
  cell = -1;
  span = 1;
  region: Region | null = null;

  status: Status = Status.runs;
  steps: Steps | null = null;
  /** Cells whose change ends a spin; null while the thread does not spin. */
  spinCells: number[] | null = null;
  /** Came round a loop without news: others go first. */
  yielded = false;
  /** Goes on round such a loop all the same, because it may be a bounded one. */
  insists = 0;
  /** What it did so far: pairs of cell (negative: changed it) and version. */
  log = new Int32Array(256);
  logged = 0;
  /** Hash of everything that it learned from outside, which determines its local state. */
  hashA = 0;
  hashB = 0;
  /** Loop iterations since the last operation. */
  ticks = 0;
  /** Own operations in a row that changed nothing. */
  quiet = 0;
  /** Number of the world's step at which it last did something. */
  lastStep = 0;
  /** Notes for the scenario that take effect with its next operation. */
  deferred: (() => void)[] = [];
  #driving = 0;

  constructor(id: number, host: ThreadHost) {
    super();
    this.id = id;
    this.host = host;
  }

  reset(): void {
    this.status = Status.runs;
    this.steps = null;
    this.spinCells = null;
    this.yielded = false;
    this.insists = 0;
    this.logged = 0;
    this.hashA = this.id + 1;
    this.hashB = this.id + 101;
    this.ticks = 0;
    this.effects = 0;
    this.quiet = 0;
    this.lastStep = 0;
    if (this.deferred.length > 0) this.deferred = [];
    this.#driving = 0;
    this.site = -1;
  }

  /** States the next operation; rewritten code yields what this returns. */
  op(kind: Kind, view: Int32Array & MaybeShared, index: number, a: unknown, b: unknown, site: number): this {
    this.kind = kind;
    this.view = view;
    this.index = index;
    this.a = a;
    this.b = b;
    this.site = site;
    const shared = view?.[SHARED];
    if (shared === undefined || !Number.isInteger(index) || index < 0 || index >= view.length) {
      this.cell = -1;
      this.region = null;
    } else {
      this.cell = shared.cell + index * shared.span;
      this.span = shared.span;
      this.region = shared.region;
    }
    return this;
  }

  shares(view: MaybeShared | null | undefined, index: unknown): boolean {
    return typeof index === 'number' && view !== null && view !== undefined && view[SHARED] !== undefined;
  }

  get memory(): ThreadHost['memory'] {
    return this.host.memory;
  }

  endless(site: number): never {
    this.site = site;
    this.host.fail('does not end', 'A loop goes on for ever without looking at shared memory.', this);
    throw new Error('endless loop');
  }

  learn(value: number): void {
    this.hashA = mix(this.hashA, value);
    this.hashB = mix(this.hashB, value + 0x51ed27);
  }

  /** Notes something to happen with the thread's next operation. */
  later(effect: () => void): void {
    this.deferred.push(effect);
  }

  runDeferred(): void {
    if (this.deferred.length === 0) return;
    const effects = this.deferred;
    this.deferred = [];
    for (const effect of effects) effect();
  }

  note(cell: number, version: number, changed: boolean): void {
    if (this.logged + 2 > this.log.length) {
      const longer = new Int32Array(this.log.length * 2);
      longer.set(this.log);
      this.log = longer;
    }
    this.log[this.logged++] = changed ? -1 - cell : cell;
    this.log[this.logged++] = version;
  }

  loop(record: LoopRecord | undefined, site: number, ...values: unknown[]): LoopRecord | undefined {
    if (this.#driving > 0) return record;
    return beginIteration(this, record, site, values);
  }

  readonly drive = (steps: Steps): unknown => {
    this.#driving += 1;
    try {
      let result = steps.next();
      while (!result.done) {
        if (result.value !== this)
          throw new UnsupportedRun(
            'The explorer can’t follow a yield in a function that JavaScript itself calls.',
          );
        result = this.#resume(steps);
      }
      return result.value;
    } finally {
      this.#driving -= 1;
    }
  };

  /** Executes the pending operation at once and hands its outcome, a value or an error, to the program. */
  #resume(steps: Steps): IteratorResult<unknown, unknown> {
    let outcome: unknown;
    try {
      outcome = this.host.executeNow(this);
    } catch (error) {
      if (error instanceof UnsupportedRun) throw error;
      return steps.throw(error);
    }
    return steps.next(outcome);
  }

  *readElement(view: object, index: number): Steps {
    // Only views that carry SHARED come here; their kind does not matter for the cell that is read.
    return yield this.op(Kind.read, view as Int32Array & MaybeShared, index, 0, 0, this.site);
  }

  *writeElement(view: object, index: number, value: unknown): Steps {
    return yield this.op(Kind.write, view as Int32Array & MaybeShared, index, value, 0, this.site);
  }

  importModule(name: string): Record<string, unknown> {
    return this.host.importModule(this, name);
  }
}
