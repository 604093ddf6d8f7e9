// expect: data race
// why: the order is right but the flag is plain: the value may be seen late
function lock(a: Int32Array, i: number) { while (Atomics.compareExchange(a, i, 0, 1) !== 0) Atomics.wait(a, i, 1); }
function unlock(a: Int32Array, i: number) { Atomics.store(a, i, 0); Atomics.notify(a, i, 1); }

export function getConfig(a: Int32Array, make: () => number): number {
  if (a[1] === 0) {
    lock(a, 0);
    if (a[1] === 0) {
      a[4] = make();
      a[1] = 1;
    }
    unlock(a, 0);
  }
  return a[4];
}
