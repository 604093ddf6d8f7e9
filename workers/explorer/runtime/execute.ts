import { Kind } from '../operation-kinds.ts';
import type { Memory } from './memory.ts';
import type { SimThread } from './thread.ts';

/** What an operation other than a wait or a notify did. */
export interface Effect {
  result: unknown;
  /** Whether it changed memory. */
  changed: boolean;
  /** What it threw, to be thrown into the program. */
  error: unknown;
  failed: boolean;
}

const before = new Int32Array(8);

/**
 * Executes a thread's pending operation on the real memory with the language's own Atomics, so that conversions,
 * wrap-around and errors are exactly those of the language. Keeps hash, versions and the thread's history.
 */
export function executeAccess(thread: SimThread, memory: Memory): Effect {
  const { region, cell, span } = thread;
  const first = region ? cell - region.base : 0;
  const raw = region?.raw;
  if (raw) for (let k = 0; k < span; k += 1) before[k] = raw[first + k] ?? 0;

  let result: unknown;
  try {
    result = perform(thread);
  } catch (error) {
    thread.learn(13);
    return { result: undefined, changed: false, error, failed: true };
  }
  // Nothing was learnt from shared memory, but the thread is one operation further.
  if (!raw) thread.learn(17);
  if (!raw) return { result, changed: false, error: undefined, failed: false };

  let changed = false;
  for (let k = 0; k < span; k += 1) {
    const old = before[k] ?? 0;
    const now = raw[first + k] ?? 0;
    if (now !== old) {
      memory.changed(cell + k, old, now);
      changed = true;
    }
    thread.learn(old ^ (cell + k));
  }
  for (let k = 0; k < span; k += 1) thread.note(cell + k, memory.version[cell + k] ?? 0, changed);
  return { result, changed, error: undefined, failed: false };
}

function perform(thread: SimThread): unknown {
  const { view, index } = thread;
  // Atomics converts and checks its arguments itself; the compiler's types are only the commonest case.
  const a = thread.a as number;
  const b = thread.b as number;
  switch (thread.kind) {
    case Kind.read:
      return view[index];
    case Kind.write:
      view[index] = a;
      return a;
    case Kind.load:
      return Atomics.load(view, index);
    case Kind.store:
      return Atomics.store(view, index, a);
    case Kind.add:
      return Atomics.add(view, index, a);
    case Kind.sub:
      return Atomics.sub(view, index, a);
    case Kind.and:
      return Atomics.and(view, index, a);
    case Kind.or:
      return Atomics.or(view, index, a);
    case Kind.xor:
      return Atomics.xor(view, index, a);
    case Kind.exchange:
      return Atomics.exchange(view, index, a);
    case Kind.compareExchange:
      return Atomics.compareExchange(view, index, a, b);
    // Only calls that the language refuses or that touch no shared memory come here; the others are modelled.
    case Kind.wait:
      return Atomics.wait(view, index, a, 0);
    case Kind.notify:
      return Atomics.notify(view, index, a);
    case Kind.viewGet:
    case Kind.viewSet:
      return (thread.a as () => unknown)();
    default:
      return undefined;
  }
}

/** Whether an operation of this kind can change memory. */
export const isWrite = (kind: Kind): boolean =>
  kind === Kind.write || (kind >= Kind.store && kind <= Kind.compareExchange) || kind === Kind.viewSet;

/** Whether it is ordered by the language; the others can race. */
export const isAtomic = (kind: Kind): boolean => kind >= Kind.load && kind <= Kind.waitAsync;

export const touchesQueue = (kind: Kind): boolean =>
  kind === Kind.wait || kind === Kind.notify || kind === Kind.waitAsync;

type Pending = Pick<SimThread, 'kind' | 'cell' | 'span'>;

export const overlaps = (a: Pending, b: Pending): boolean =>
  a.cell >= 0 && b.cell >= 0 && a.cell < b.cell + b.span && b.cell < a.cell + a.span;

/** Whether the order of two pending operations can matter (the dependence relation of partial-order reduction). */
export function dependent(a: Pending, b: Pending): boolean {
  if (!overlaps(a, b)) return false;
  if (touchesQueue(a.kind) && touchesQueue(b.kind)) return true;
  if (a.kind === Kind.notify || b.kind === Kind.notify) return false;
  return isWrite(a.kind) || isWrite(b.kind);
}
