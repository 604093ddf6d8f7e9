// expect: mutual exclusion
// why: looks at the other flag before it raises its own
export function enter(a: Int32Array, me: number) {
  while (Atomics.load(a, 1 - me) === 1);
  Atomics.store(a, me, 1);
}
export function leave(a: Int32Array, me: number) { Atomics.store(a, me, 0); }
