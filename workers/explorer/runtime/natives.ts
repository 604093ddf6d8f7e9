import { Kind } from '../operation-kinds.ts';
import {
  type Callable,
  construct,
  GENERATOR,
  type GeneratorFunction,
  type Instrumented,
  type Steps,
} from './language.ts';
import { type MaybeShared, type Memory, SHARED } from './memory.ts';
import { sharedArraySteps } from './shared-array-steps.ts';
import type { SimThread } from './thread.ts';

type Natives = Map<unknown, GeneratorFunction>;

/**
 * Generators that stand for functions of JavaScript itself which call back into the program or look at memory, so that
 * what they do can be interrupted: array methods with callbacks, Function.prototype.call and its kin, methods of
 * typed arrays and DataView on shared memory.
 */
export function nativeSteps(thread: SimThread, memory: Memory): ReadonlyMap<unknown, GeneratorFunction> {
  const natives: Natives = new Map();
  addFunctionMethods(natives);
  addArrayMethods(natives, thread);
  addCollectionMethods(natives);
  addDataViewMethods(natives, thread, memory);
  for (const [method, steps] of sharedArraySteps(thread)) natives.set(method, steps);
  return natives;
}

/** Calls a callback of the program step by step, any other at once. */
export function* invoke(callback: unknown, receiver: unknown, ...args: unknown[]): Steps {
  if (typeof callback !== 'function') throw new TypeError(`${String(callback)} is not a function`);
  const generator = (callback as Instrumented)[GENERATOR];
  return generator ? yield* generator.apply(receiver, args) : (callback as Callable).apply(receiver, args);
}

function addFunctionMethods(natives: Natives): void {
  natives.set(Function.prototype.call, function* (this: unknown, receiver, ...args) {
    return yield* invoke(this, receiver, ...args);
  });
  natives.set(Function.prototype.apply, function* (this: unknown, receiver, args) {
    return yield* invoke(this, receiver, ...Array.from((args ?? []) as ArrayLike<unknown>));
  });
  // biome-ignore lint/correctness/useYield: binding runs nothing, but the bound function must stay known to the executor
  natives.set(Function.prototype.bind, function* (this: unknown, receiver, ...args) {
    const target = this as Callable & Instrumented;
    const bound: Callable & Instrumented = target.bind(receiver, ...args);
    const generator = target[GENERATOR];
    if (generator) bound[GENERATOR] = generator.bind(receiver, ...args);
    return bound;
  });
  natives.set(Reflect.apply, function* (target, receiver, args) {
    return yield* invoke(target, receiver, ...Array.from(args as ArrayLike<unknown>));
  });
  natives.set(Reflect.construct, function* (target, args) {
    return yield* construct(target, Array.from(args as ArrayLike<unknown>), 'Reflect.construct');
  });
}

/** Methods that call back once for each element; `decide` says what the method makes of the answers. */
function addArrayMethods(natives: Natives, thread: SimThread): void {
  const each = (
    name:
      | 'forEach'
      | 'map'
      | 'filter'
      | 'some'
      | 'every'
      | 'find'
      | 'findIndex'
      | 'findLast'
      | 'findLastIndex'
      | 'flatMap',
  ) => {
    const method = Array.prototype[name];
    natives.set(method, function* (this: unknown, callback, receiver) {
      const array = Object(this) as ArrayLike<unknown>;
      const order = Array.from({ length: array.length }, (_, index) => index);
      if (name.startsWith('findLast')) order.reverse();
      const sparse = !name.startsWith('find');
      const answers: { index: number; value: unknown; answer: unknown }[] = [];
      for (const index of order) {
        if (sparse && !(index in array)) continue;
        const value = array[index];
        const answer = yield* invoke(callback, receiver, value, index, array);
        answers.push({ index, value, answer });
        if (name === 'some' && answer) return true;
        if (name === 'every' && !answer) return false;
        if ((name === 'find' || name === 'findLast') && answer) return value;
        if ((name === 'findIndex' || name === 'findLastIndex') && answer) return index;
      }
      return summary(name, array.length, answers);
    });
  };
  for (const name of ['forEach', 'map', 'filter', 'some', 'every', 'flatMap'] as const) each(name);
  for (const name of ['find', 'findIndex', 'findLast', 'findLastIndex'] as const) each(name);
  addFolds(natives);
  natives.set(Array.from, function* (source, callback, receiver) {
    const iterable = Symbol.iterator in Object(source);
    const array = iterable
      ? [...(yield* thread.take(source, Number.POSITIVE_INFINITY))]
      : Array.from(source as []);
    if (callback === undefined) return array;
    const mapped: unknown[] = [];
    for (const [index, value] of array.entries())
      mapped.push(yield* invoke(callback, receiver, value, index));
    return mapped;
  });
}

function summary(
  name: string,
  length: number,
  answers: { index: number; value: unknown; answer: unknown }[],
): unknown {
  switch (name) {
    case 'map': {
      const mapped = new Array<unknown>(length);
      for (const { index, answer } of answers) mapped[index] = answer;
      return mapped;
    }
    case 'filter':
      return answers.filter(({ answer }) => answer).map(({ value }) => value);
    case 'flatMap':
      return answers.flatMap(({ answer }) => answer);
    case 'every':
      return true;
    case 'some':
      return false;
    case 'findIndex':
    case 'findLastIndex':
      return -1;
    default:
      return undefined;
  }
}

function addFolds(natives: Natives): void {
  const fold = (method: unknown, reverse: boolean) =>
    natives.set(method, function* (this: unknown, callback, ...initial) {
      const array = this as ArrayLike<unknown>;
      const indexes = Array.from({ length: array.length }, (_, index) => index).filter(
        (index) => index in array,
      );
      if (reverse) indexes.reverse();
      if (initial.length === 0 && indexes.length === 0)
        throw new TypeError('Reduce of empty array with no initial value');
      let folded = initial.length > 0 ? initial[0] : array[indexes.shift() ?? 0];
      for (const index of indexes)
        folded = yield* invoke(callback, undefined, folded, array[index], index, array);
      return folded;
    });
  fold(Array.prototype.reduce, false);
  fold(Array.prototype.reduceRight, true);
  natives.set(Array.prototype.sort, function* (this: unknown, compare) {
    const array = this as unknown[];
    const sorted = yield* mergeSort([...array], compare);
    for (const [index, value] of sorted.entries()) array[index] = value;
    return array;
  });
  natives.set(Array.prototype.toSorted, function* (this: unknown, compare) {
    return yield* mergeSort([...(this as unknown[])], compare);
  });
}

/** A stable sort whose comparisons can be interrupted; without a comparator of the program, JavaScript's own. */
function* mergeSort(values: unknown[], compare: unknown): Generator<unknown, unknown[], unknown> {
  if (typeof compare !== 'function' || !(compare as Instrumented)[GENERATOR])
    return values.sort(compare as (a: unknown, b: unknown) => number);
  if (values.length < 2) return values;
  const middle = values.length >> 1;
  const left = yield* mergeSort(values.slice(0, middle), compare);
  const right = yield* mergeSort(values.slice(middle), compare);
  const merged: unknown[] = [];
  while (left.length > 0 && right.length > 0) {
    const order = Number(yield* invoke(compare, undefined, left[0], right[0]));
    merged.push(order <= 0 ? left.shift() : right.shift());
  }
  return [...merged, ...left, ...right];
}

function addCollectionMethods(natives: Natives): void {
  natives.set(Map.prototype.forEach, function* (this: unknown, callback, receiver) {
    for (const [key, value] of this as Map<unknown, unknown>)
      yield* invoke(callback, receiver, value, key, this);
  });
  natives.set(Set.prototype.forEach, function* (this: unknown, callback, receiver) {
    for (const value of this as Set<unknown>) yield* invoke(callback, receiver, value, value, this);
  });
}

function addDataViewMethods(natives: Natives, thread: SimThread, memory: Memory): void {
  for (const name of Object.getOwnPropertyNames(DataView.prototype)) {
    const [, way, bits] = /^([gs]et)\D+(\d+)$/.exec(name) ?? [];
    const method: unknown = bits ? Reflect.get(DataView.prototype, name) : undefined;
    if (typeof method !== 'function') continue;
    natives.set(method, function* (this: unknown, offset, ...rest) {
      const view = this as DataView & MaybeShared;
      const shared = view[SHARED];
      const access = () => method.call(view, offset, ...rest);
      if (!shared) return access();
      const kind = way === 'get' ? Kind.viewGet : Kind.viewSet;
      thread.op(kind, new Int32Array(0), Number(offset), access, rest[0], thread.site);
      const size = Number(bits) / 8;
      const inside =
        Number.isInteger(offset) && Number(offset) >= 0 && Number(offset) + size <= view.byteLength;
      if (inside) {
        thread.region = shared.region;
        thread.cell = shared.cell + Math.floor(Number(offset) / memory.granule);
        thread.span = Math.max(1, size / memory.granule);
      }
      return yield thread;
    });
  }
}
