// expect: nothing
// why: Peterson 1981, with atomic accesses
export function enter(a: Int32Array, me: number) {
  const other = 1 - me;
  Atomics.store(a, me, 1);
  Atomics.store(a, 2, other);
  while (Atomics.load(a, other) === 1 && Atomics.load(a, 2) === other);
}
export function leave(a: Int32Array, me: number) { Atomics.store(a, me, 0); }
