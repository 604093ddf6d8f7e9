// expect: nothing
// why: says that it is here, then waits for the other
export function meet(a: Int32Array, me: number) {
  Atomics.store(a, me, 1);
  Atomics.notify(a, me);
  Atomics.wait(a, 1 - me, 0);
}
