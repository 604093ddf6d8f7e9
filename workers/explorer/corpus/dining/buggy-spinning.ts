// expect: livelock
// why: everyone takes the left fork and spins for the right one
function lock(a: Int32Array, i: number) { while (Atomics.compareExchange(a, i, 0, 1) !== 0) Atomics.wait(a, i, 1); }
function unlock(a: Int32Array, i: number) { Atomics.store(a, i, 0); Atomics.notify(a, i, 1); }

export function dine(a: Int32Array, me: number, n: number, eat: () => void) {
  const left = me;
  const right = (me + 1) % n;
  while (Atomics.compareExchange(a, left, 0, 1) !== 0);
  while (Atomics.compareExchange(a, right, 0, 1) !== 0);
  eat();
  Atomics.store(a, right, 0);
  Atomics.store(a, left, 0);
}
