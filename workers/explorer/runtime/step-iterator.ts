import { GENERATOR, type GeneratorFunction, type Instrumented, type Steps } from './language.ts';

/** What a `yield` of the program hands to the executor's side; its value waits in the thread. */
export const YIELDED = Symbol('yielded');

/** What the language's own iterators inherit from: their Symbol.iterator, map, filter… */
const ITERATOR: object = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));

type Way = 'next' | 'return' | 'throw';

/** What the program's own generator functions return: each `next` runs the body to its next `yield`, step by step. */
export interface StepIterator {
  next(value?: unknown): unknown;
  return(value?: unknown): unknown;
  throw(value?: unknown): unknown;
}

/**
 * An iterator over the program's generator.
 * @param taken gives the value of the last `yield`.
 * @param wrap makes a callable function of a generator function.
 */
export function stepIterator(
  body: Steps,
  taken: () => unknown,
  wrap: (generator: GeneratorFunction) => (...args: unknown[]) => unknown,
): StepIterator & Iterable<unknown> {
  const way = (name: Way) =>
    wrap(function* (value: unknown): Steps {
      let result = body[name](value);
      for (;;) {
        if (result.done) return { value: result.value, done: true };
        if (result.value === YIELDED) return { value: taken(), done: false };
        result = yield* relay(body, result.value);
      }
    });
  const iterator = { next: way('next'), return: way('return'), throw: way('throw') };
  return Object.assign(Object.create(ITERATOR), iterator);
}

/** Hands one operation up and its outcome, a value or an error, back down. */
export function* relay(
  body: Steps,
  operation: unknown,
): Generator<unknown, IteratorResult<unknown, unknown>, unknown> {
  let outcome: unknown;
  try {
    outcome = yield operation;
  } catch (error) {
    return body.throw(error);
  }
  return body.next(outcome);
}

/** `yield*` in the program's generator: every element of the inner iterable leaves through the outer one. */
export function* yieldEach(iterator: object, yielding: (value: unknown) => unknown): Steps {
  const next: unknown = Reflect.get(iterator, 'next');
  if (typeof next !== 'function') throw new TypeError('The iterator has no next method');
  const stepped = (next as Instrumented)[GENERATOR];
  let sent: unknown;
  for (;;) {
    const result = (
      stepped ? yield* stepped.call(iterator, sent) : next.call(iterator, sent)
    ) as IteratorResult<unknown>;
    if (result.done) return result.value;
    sent = yield yielding(result.value);
  }
}
