import {
  type Callable,
  GENERATOR,
  type GeneratorFunction,
  type Instrumented,
  type Steps,
} from './language.ts';
import { type MaybeShared, SHARED } from './memory.ts';

/** A run through an iterable, for the rewritten `for…of`: `direct` where no step of it can be interrupted. */
export interface Iteration {
  readonly direct: boolean;
  value: unknown;
  /** Begun and neither finished nor closed: leaving the loop now must close it. */
  open: boolean;
  /** The next element, at once; false at the end. */
  advance(): boolean;
  /** The next element, step by step. */
  step(): Steps;
  close(): Steps;
}

/** Reads one element of shared memory by a scheduling point. */
export type ReadElement = (view: object, index: number) => Steps;

/** The way through an iterable that keeps every access of shared memory and every step of the program visible. */
export function* iterate(iterable: unknown, read: ReadElement): Generator<unknown, Iteration, unknown> {
  if (isSharedArray(iterable)) return new SharedIteration(iterable, read);
  const method: unknown = Reflect.get(Object(iterable), Symbol.iterator, iterable);
  if (typeof method !== 'function') throw new TypeError(`${String(iterable)} is not iterable`);
  const generator = (method as Instrumented)[GENERATOR];
  const iterator: unknown = generator ? yield* generator.call(iterable) : method.call(iterable);
  if (typeof iterator !== 'object' || iterator === null) throw new TypeError('The iterator is not an object');
  const next: unknown = Reflect.get(iterator, 'next');
  if (typeof next !== 'function') throw new TypeError('The iterator has no next method');
  const stepped = (next as Instrumented)[GENERATOR];
  return stepped ? new SteppedIteration(iterator, stepped) : new DirectIteration(iterator, next as Callable);
}

/** Whether a value is a typed array on shared memory. */
export const isSharedArray = (value: unknown): value is { length: number } & object =>
  typeof value === 'object' &&
  value !== null &&
  (value as MaybeShared)[SHARED] !== undefined &&
  'length' in value;

class DirectIteration implements Iteration {
  readonly direct = true;
  value: unknown;
  open = true;
  readonly #iterator: object;
  readonly #next: Callable;
  constructor(iterator: object, next: Callable) {
    this.#iterator = iterator;
    this.#next = next;
  }
  advance(): boolean {
    const result = this.#next.call(this.#iterator) as IteratorResult<unknown>;
    this.open = !result.done;
    this.value = result.value;
    return this.open;
  }
  // biome-ignore lint/correctness/useYield: the iterable is direct, so that nothing happens between its elements
  *step(): Steps {
    return this.advance();
  }
  // biome-ignore lint/correctness/useYield: closing a direct iterable runs nothing of the program
  *close(): Steps {
    this.open = false;
    const method: unknown = Reflect.get(this.#iterator, 'return');
    if (typeof method === 'function') method.call(this.#iterator);
    return undefined;
  }
}

class SteppedIteration implements Iteration {
  readonly direct = false;
  value: unknown;
  open = true;
  readonly #iterator: object;
  readonly #next: GeneratorFunction;
  constructor(iterator: object, next: GeneratorFunction) {
    this.#iterator = iterator;
    this.#next = next;
  }
  advance(): boolean {
    throw new Error('A stepped iteration has no direct element.');
  }
  *step(): Steps {
    this.open = false;
    const result = (yield* this.#next.call(this.#iterator)) as IteratorResult<unknown>;
    this.open = !result.done;
    this.value = result.value;
    return this.open;
  }
  *close(): Steps {
    this.open = false;
    const method: unknown = Reflect.get(this.#iterator, 'return');
    if (typeof method !== 'function') return undefined;
    const generator = (method as Instrumented)[GENERATOR];
    return generator ? yield* generator.call(this.#iterator) : method.call(this.#iterator);
  }
}

class SharedIteration implements Iteration {
  readonly direct = false;
  value: unknown;
  open = true;
  #index = 0;
  readonly #view: { length: number } & object;
  readonly #read: ReadElement;
  constructor(view: { length: number } & object, read: ReadElement) {
    this.#view = view;
    this.#read = read;
  }
  advance(): boolean {
    throw new Error('Shared memory is read by scheduling points.');
  }
  *step(): Steps {
    this.open = this.#index < this.#view.length;
    if (this.open) this.value = yield* this.#read(this.#view, this.#index++);
    return this.open;
  }
  // biome-ignore lint/correctness/useYield: an array's iterator has nothing to close
  *close(): Steps {
    this.open = false;
    return undefined;
  }
}
