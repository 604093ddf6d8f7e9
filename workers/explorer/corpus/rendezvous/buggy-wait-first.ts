// expect: deadlock
// why: both wait for the other to speak first
export function meet(a: Int32Array, me: number) {
  Atomics.wait(a, 1 - me, 0);
  Atomics.store(a, me, 1);
  Atomics.notify(a, me);
}
