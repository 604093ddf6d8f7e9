// expect: mutual exclusion
// why: gives the turn away before it raises its flag
export function enter(a: Int32Array, me: number) {
  const other = 1 - me;
  Atomics.store(a, 2, other);
  Atomics.store(a, me, 1);
  while (Atomics.load(a, other) === 1 && Atomics.load(a, 2) === other);
}
export function leave(a: Int32Array, me: number) { Atomics.store(a, me, 0); }
