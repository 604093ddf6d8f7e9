import type { FindingKind } from '#lib/contracts/exploration.ts';
import { Kind } from '../operation-kinds.ts';
import { type Iteration, isSharedArray, iterate } from './iteration.ts';
import {
  accessor,
  type Callable,
  construct,
  exchangeMethods,
  GENERATOR,
  type GeneratorFunction,
  HARMLESS,
  INIT,
  type Instrumented,
  methodKey,
  parentInit,
  type Steps,
  wrap,
} from './language.ts';
import { type MaybeShared, mix, type Region, SHARED } from './memory.ts';
import { beginIteration, type LoopRecord } from './spinning.ts';
import { stepIterator, YIELDED, yieldEach } from './step-iterator.ts';
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

/** Functions of JavaScript itself that do nothing but what the function that they call does. */
const transparent: ReadonlySet<unknown> = new Set([
  Function.prototype.call,
  Function.prototype.apply,
  Function.prototype.bind,
  Reflect.apply,
]);

/**
 * A simulated thread, and at once what rewritten code knows as `$$`. It holds the one operation that it is about to
 * do: the executor looks at it, decides when it happens, and sends the result back into the generator.
 */
export class SimThread {
  readonly id: number;
  readonly host: ThreadHost;
  readonly INIT = INIT;
  readonly methodKey = methodKey;
  readonly parentInit = parentInit;

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
  /** Changes to anything but shared memory and variables of the running function; only whether it grows matters. */
  effects = 0;
  /** Loop iterations since the last operation. */
  ticks = 0;
  /** Own operations in a row that changed nothing. */
  quiet = 0;
  /** Number of the world's step at which it last did something. */
  lastStep = 0;
  /** Notes for the scenario that take effect with its next operation. */
  deferred: (() => void)[] = [];
  #outgoing: unknown;
  #driving = 0;
  natives: ReadonlyMap<unknown, GeneratorFunction> = new Map();
  module = '';

  constructor(id: number, host: ThreadHost) {
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

  /** The generator behind a function of the program; any other function as it is. */
  code(value: unknown, label: string): Callable {
    if (typeof value !== 'function') throw new TypeError(`${label} is not a function`);
    const generator = (value as Instrumented)[GENERATOR];
    if (generator) return generator;
    if (!(value as Instrumented)[HARMLESS] && !transparent.has(value)) this.effects += 1;
    return this.natives.get(value) ?? (value as Callable);
  }

  /** Marks a function of the program that leaves nothing behind, and so stays a plain function. */
  harmless<T extends Instrumented>(value: T): T {
    value[HARMLESS] = true;
    return value;
  }

  counted(value: unknown): unknown {
    this.effects += 1;
    return value;
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
        result = steps.next(this.host.executeNow(this));
      }
      return result.value;
    } finally {
      this.#driving -= 1;
    }
  };

  readonly fn = (generator: GeneratorFunction, name = ''): Callable => wrap(generator, name, this.drive);

  readonly generatorFn = (generator: GeneratorFunction): Callable => {
    const self = this;
    return function (this: unknown, ...args: unknown[]): unknown {
      return self.iterator(generator.apply(this, args));
    };
  };

  iterator(body: Steps): object {
    return stepIterator(body, () => this.lastYielded, this.fn);
  }

  /** The value of the last `yield` of the program. */
  get lastYielded(): unknown {
    return this.#outgoing;
  }

  yielding(value: unknown): symbol {
    this.#outgoing = value;
    this.effects += 1;
    return YIELDED;
  }

  *yieldAll(iterable: unknown): Steps {
    const method: unknown = Reflect.get(Object(iterable), Symbol.iterator, iterable);
    if (typeof method !== 'function') throw new TypeError(`${String(iterable)} is not iterable`);
    const generator = (method as Instrumented)[GENERATOR];
    const iterator: object = (generator ? yield* generator.call(iterable) : method.call(iterable)) as object;
    return yield* yieldEach(iterator, (value) => this.yielding(value));
  }

  classReady(target: { prototype: object } & object): void {
    exchangeMethods(target.prototype, this, false);
    exchangeMethods(target, this, false);
  }

  objectReady(target: object): object {
    exchangeMethods(target, this, true);
    return target;
  }

  construct(target: unknown, args: unknown[], label: string): Steps {
    return construct(target, args, label, (list) => this.#listShared(list));
  }

  *#listShared(args: unknown[]): Generator<unknown, unknown[], unknown> {
    const listed: unknown[] = [];
    for (const argument of args)
      listed.push(isSharedArray(argument) ? yield* this.take(argument, Number.POSITIVE_INFINITY) : argument);
    return listed;
  }

  *get(object: unknown, name: PropertyKey): Steps {
    const getter = accessor(object, name, 'get');
    if (getter) return yield* getter.call(object);
    if (object === null || object === undefined)
      throw new TypeError(`Cannot read properties of ${object} (reading '${String(name)}')`);
    return Reflect.get(Object(object), name, object);
  }

  *set(object: unknown, name: PropertyKey, value: unknown): Steps {
    const setter = accessor(object, name, 'set');
    if (setter) return yield* setter.call(object, value);
    if (object === null || object === undefined)
      throw new TypeError(`Cannot set properties of ${object} (setting '${String(name)}')`);
    if (!Reflect.set(Object(object), name, value, object))
      throw new TypeError(`Cannot assign to read only property '${String(name)}'`);
    return value;
  }

  noAccessor(name: string, half: string): never {
    throw new TypeError(`'${name}' was defined without a ${half}ter`);
  }

  numeric(value: unknown): unknown {
    return typeof value === 'bigint' ? value : Number(value);
  }

  step(value: unknown, by: number): unknown {
    return typeof value === 'bigint' ? value + BigInt(by) : Number(value) + by;
  }

  iterate(iterable: unknown): Generator<unknown, Iteration, unknown> {
    return iterate(iterable, (view, index) => this.readElement(view, index));
  }

  *readElement(view: object, index: number): Steps {
    // Only views that carry SHARED come here; their kind does not matter for the cell that is read.
    return yield this.op(Kind.read, view as Int32Array & MaybeShared, index, 0, 0, this.site);
  }

  *writeElement(view: object, index: number, value: unknown): Steps {
    return yield this.op(Kind.write, view as Int32Array & MaybeShared, index, value, 0, this.site);
  }

  /** Up to `count` elements of an iterable, which is closed if it has more. */
  *take(iterable: unknown, count: number): Generator<unknown, unknown[], unknown> {
    if (Array.isArray(iterable) && count === Number.POSITIVE_INFINITY) return iterable;
    const iteration = yield* this.iterate(iterable);
    const taken: unknown[] = [];
    while (taken.length < count && (yield* iteration.step())) taken.push(iteration.value);
    if (iteration.open) yield* iteration.close();
    return taken;
  }

  importModule(name: string): Record<string, unknown> {
    return this.host.importModule(this, name);
  }

  imported(exports: Record<string, unknown>, name: string): unknown {
    if (!(name in exports)) throw new SyntaxError(`The module does not export "${name}".`);
    return exports[name];
  }
}
