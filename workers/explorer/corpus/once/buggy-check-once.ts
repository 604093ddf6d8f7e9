// expect: wrong result
// why: does not look again once it has the lock
function lock(a: Int32Array, i: number) { while (Atomics.compareExchange(a, i, 0, 1) !== 0) Atomics.wait(a, i, 1); }
function unlock(a: Int32Array, i: number) { Atomics.store(a, i, 0); Atomics.notify(a, i, 1); }

export function getConfig(a: Int32Array, make: () => number): number {
  if (Atomics.load(a, 1) === 0) {
    lock(a, 0);
    a[4] = make();
    Atomics.store(a, 1, 1);
    unlock(a, 0);
  }
  return a[4];
}
