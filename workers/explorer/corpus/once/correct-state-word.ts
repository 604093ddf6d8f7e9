// expect: nothing
// why: new, running, done: who moves the word from new makes the value
export function getConfig(a: Int32Array, make: () => number): number {
  if (Atomics.load(a, 0) !== 2) {
    if (Atomics.compareExchange(a, 0, 0, 1) === 0) {
      a[4] = make();
      Atomics.store(a, 0, 2);
      Atomics.notify(a, 0);
    } else while (Atomics.load(a, 0) !== 2) Atomics.wait(a, 0, 1);
  }
  return a[4];
}
