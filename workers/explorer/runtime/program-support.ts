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
import { stepIterator, YIELDED, yieldEach } from './step-iterator.ts';

/** Functions of JavaScript itself that do nothing but what the function that they call does. */
const transparent: ReadonlySet<unknown> = new Set([
  Function.prototype.call,
  Function.prototype.apply,
  Function.prototype.bind,
  Reflect.apply,
]);

/** The part of `$$` that stands for the language: calls, classes, accessors, iteration, generators. */
export abstract class ProgramSupport {
  readonly INIT = INIT;
  readonly methodKey = methodKey;
  readonly parentInit = parentInit;
  /** Steps that stand for functions of JavaScript itself. */
  natives: ReadonlyMap<unknown, GeneratorFunction> = new Map();
  /** Changes to anything but shared memory and variables of the running function; only whether it grows matters. */
  effects = 0;
  #outgoing: unknown;

  /** Runs steps to their value, because whoever asks for it can't be interrupted. */
  abstract readonly drive: (steps: Steps) => unknown;
  /** Reads an element of shared memory by a scheduling point. */
  abstract readElement(view: object, index: number): Steps;

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

  readonly fn = (generator: GeneratorFunction, name = ''): Callable =>
    wrap(generator, name, (steps) => this.drive(steps));

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

  /** Up to `count` elements of an iterable, which is closed if it has more. */
  *take(iterable: unknown, count: number): Generator<unknown, unknown[], unknown> {
    if (Array.isArray(iterable) && count === Number.POSITIVE_INFINITY) return iterable;
    const iteration = yield* this.iterate(iterable);
    const taken: unknown[] = [];
    while (taken.length < count && (yield* iteration.step())) taken.push(iteration.value);
    if (iteration.open) yield* iteration.close();
    return taken;
  }

  imported(exports: Record<string, unknown>, name: string): unknown {
    if (!(name in exports)) throw new SyntaxError(`The module does not export "${name}".`);
    return exports[name];
  }
}
