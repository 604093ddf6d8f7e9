import { Kind } from '../operation-kinds.ts';
import {
  type Callable,
  GENERATOR,
  type GeneratorFunction,
  type Instrumented,
  type Steps,
} from './language.ts';
import { type MaybeShared, SHARED } from './memory.ts';
import { stepIterator } from './step-iterator.ts';
import type { SimThread } from './thread.ts';

type View = Int32Array & MaybeShared;
type Methods = Record<string, (view: View, ...args: unknown[]) => Steps>;

/** Methods of typed arrays as steps: on shared memory element by element, on private memory as JavaScript has them. */
export function sharedArraySteps(thread: SimThread): Map<unknown, GeneratorFunction> {
  const prototype = Object.getPrototypeOf(Int32Array.prototype) as object;
  const steps = new Map<unknown, GeneratorFunction>();
  for (const [name, method] of Object.entries(methodsOn(thread))) {
    const native: unknown = Reflect.get(prototype, name);
    if (typeof native !== 'function') continue;
    steps.set(native, function* (this: unknown, ...args) {
      const view = this as View;
      return view[SHARED] || args.some(isStepped) ? yield* method(view, ...args) : native.apply(this, args);
    });
  }
  return steps;
}

const isStepped = (value: unknown) => typeof value === 'function' && GENERATOR in value;

function methodsOn(thread: SimThread): Methods {
  const read = function* (view: View, index: number): Steps {
    return view[SHARED] ? yield* thread.readElement(view, index) : view[index];
  };
  const write = function* (view: View, index: number, value: unknown): Steps {
    if (view[SHARED]) yield* thread.writeElement(view, index, value);
    else view[index] = value as number;
    return undefined;
  };
  /** All elements, one read after the other. */
  const list = function* (view: View, from = 0, to = view.length): Generator<unknown, unknown[], unknown> {
    const elements: unknown[] = [];
    for (let index = from; index < to; index += 1) elements.push(yield* read(view, index));
    return elements;
  };
  const call = function* (callback: unknown, receiver: unknown, ...args: unknown[]): Steps {
    const generator = (callback as Instrumented)[GENERATOR];
    return generator ? yield* generator.apply(receiver, args) : (callback as Callable).apply(receiver, args);
  };
  /** The method of plain arrays over the elements, for methods that only look at them. */
  const through = (name: string) =>
    function* (view: View, ...args: unknown[]): Steps {
      const elements = yield* list(view);
      return (Reflect.get(elements, name) as Callable).apply(elements, args);
    };
  const search = (
    hit: (answer: unknown, value: unknown, index: number) => unknown,
    otherwise: unknown,
    reverse = false,
  ) =>
    function* (view: View, callback: unknown, receiver: unknown): Steps {
      for (let k = 0; k < view.length; k += 1) {
        const index = reverse ? view.length - 1 - k : k;
        const value = yield* read(view, index);
        const found = hit(yield* call(callback, receiver, value, index, view), value, index);
        if (found !== undefined) return found;
      }
      return otherwise;
    };
  const storeAll = function* (view: View, elements: ArrayLike<unknown>, from = 0): Steps {
    for (let index = 0; index < elements.length; index += 1)
      yield* write(view, from + index, elements[index]);
    return view;
  };
  const copyOf = (view: View, elements: unknown[]): View => {
    const copy = new (view.constructor as typeof Int32Array)(elements.length);
    elements.forEach((value, index) => {
      copy[index] = value as number;
    });
    return copy;
  };
  return {
    at: (view, index) => {
      const offset = Math.trunc(Number(index)) || 0;
      return read(view, offset < 0 ? view.length + offset : offset);
    },
    *fill(view, value, start, end) {
      for (let index = relative(start, 0, view); index < relative(end, view.length, view); index += 1)
        yield* write(view, index, value);
      return view;
    },
    *set(view, source, offset = 0) {
      const elements = (source as View)[SHARED]
        ? yield* list(source as View)
        : (source as ArrayLike<unknown>);
      yield* storeAll(view, elements, Number(offset));
      return undefined;
    },
    *slice(view, start, end) {
      return copyOf(view, yield* list(view, relative(start, 0, view), relative(end, view.length, view)));
    },
    *copyWithin(view, target, start, end) {
      const elements = yield* list(view, relative(start, 0, view), relative(end, view.length, view));
      const to = relative(target, 0, view);
      return yield* storeAll(view, elements.slice(0, view.length - to), to);
    },
    *reverse(view) {
      return yield* storeAll(view, (yield* list(view)).reverse());
    },
    *sort(view, compare) {
      const sorted = copyOf(view, yield* list(view)).sort(compare as (a: number, b: number) => number);
      return yield* storeAll(view, sorted);
    },
    *toSorted(view, compare) {
      return copyOf(view, yield* list(view)).sort(compare as (a: number, b: number) => number);
    },
    *toReversed(view) {
      return copyOf(view, yield* list(view)).reverse();
    },
    *with(view, index, value) {
      return copyOf(view, yield* list(view)).with(Number(index), value as number);
    },
    indexOf: through('indexOf'),
    lastIndexOf: through('lastIndexOf'),
    includes: through('includes'),
    join: through('join'),
    toString: through('join'),
    *forEach(view, callback, receiver) {
      for (let index = 0; index < view.length; index += 1)
        yield* call(callback, receiver, yield* read(view, index), index, view);
      return undefined;
    },
    *map(view, callback, receiver) {
      const mapped: unknown[] = [];
      for (let index = 0; index < view.length; index += 1)
        mapped.push(yield* call(callback, receiver, yield* read(view, index), index, view));
      return copyOf(view, mapped);
    },
    *filter(view, callback, receiver) {
      const kept: unknown[] = [];
      for (let index = 0; index < view.length; index += 1) {
        const value = yield* read(view, index);
        if (yield* call(callback, receiver, value, index, view)) kept.push(value);
      }
      return copyOf(view, kept);
    },
    some: search((answer) => (answer ? true : undefined), false),
    every: search((answer) => (answer ? undefined : false), true),
    find: search((answer, value) => (answer ? value : undefined), undefined),
    findIndex: search((answer, _, index) => (answer ? index : undefined), -1),
    findLast: search((answer, value) => (answer ? value : undefined), undefined, true),
    findLastIndex: search((answer, _, index) => (answer ? index : undefined), -1, true),
    *reduce(view, callback, ...initial) {
      let index = 0;
      let folded = initial.length > 0 ? initial[0] : yield* read(view, index++);
      for (; index < view.length; index += 1)
        folded = yield* call(callback, undefined, folded, yield* read(view, index), index, view);
      return folded;
    },
    *reduceRight(view, callback, ...initial) {
      let index = view.length - 1;
      let folded = initial.length > 0 ? initial[0] : yield* read(view, index--);
      for (; index >= 0; index -= 1)
        folded = yield* call(callback, undefined, folded, yield* read(view, index), index, view);
      return folded;
    },
    *values(view) {
      return stepIterator(
        elementsOf(thread, view, (_, value) => value),
        () => thread.lastYielded,
        thread.fn,
      );
    },
    *entries(view) {
      return stepIterator(
        elementsOf(thread, view, (index, value) => [index, value]),
        () => thread.lastYielded,
        thread.fn,
      );
    },
  };
}

function* elementsOf(thread: SimThread, view: View, make: (index: number, value: unknown) => unknown): Steps {
  for (let index = 0; index < view.length; index += 1)
    yield thread.yielding(make(index, yield thread.op(Kind.read, view, index, 0, 0, thread.site)));
  return undefined;
}

/** A relative index as the methods of arrays take it, inside the array. */
function relative(value: unknown, otherwise: number, view: View): number {
  const offset = value === undefined ? otherwise : Math.trunc(Number(value)) || 0;
  return Math.min(Math.max(offset < 0 ? view.length + offset : offset, 0), view.length);
}
