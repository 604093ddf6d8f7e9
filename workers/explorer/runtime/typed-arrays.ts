import type { MaybeShared, Memory } from './memory.ts';

const NAMES = [
  'Int8Array',
  'Uint8Array',
  'Uint8ClampedArray',
  'Int16Array',
  'Uint16Array',
  'Int32Array',
  'Uint32Array',
  'Float32Array',
  'Float64Array',
  'BigInt64Array',
  'BigUint64Array',
  'DataView',
] as const;
export type ViewConstructors = Record<(typeof NAMES)[number], typeof Int32Array>;

/** The constructors of views as a program sees them: each view of shared memory is known to the executor. */
export function makeViewConstructors(memory: Memory): ViewConstructors {
  // All typed-array constructors share one shape here; the program's own types were checked before they were taken off.
  return Object.fromEntries(
    NAMES.map((name) => [name, derive(globalThis[name], name, memory)]),
  ) as ViewConstructors;
}

function derive(base: (typeof globalThis)[(typeof NAMES)[number]], name: string, memory: Memory): unknown {
  function View(this: unknown, ...args: unknown[]): object {
    if (!new.target) throw new TypeError(`Constructor ${name} requires 'new'`);
    const view: ArrayBufferView & MaybeShared = Reflect.construct(base, args, new.target);
    memory.adopt(view);
    return view;
  }
  Object.setPrototypeOf(View, base);
  Object.defineProperty(View, 'name', { value: name });
  View.prototype = Object.create(base.prototype, {
    constructor: { value: View, configurable: true, writable: true },
  });
  return View;
}
