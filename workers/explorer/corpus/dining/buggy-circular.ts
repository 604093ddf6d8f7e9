// expect: deadlock
// why: everyone takes the left fork first
function lock(a: Int32Array, i: number) { while (Atomics.compareExchange(a, i, 0, 1) !== 0) Atomics.wait(a, i, 1); }
function unlock(a: Int32Array, i: number) { Atomics.store(a, i, 0); Atomics.notify(a, i, 1); }

export function dine(a: Int32Array, me: number, n: number, eat: () => void) {
  const left = me;
  const right = (me + 1) % n;
  lock(a, left);
  lock(a, right);
  eat();
  unlock(a, right);
  unlock(a, left);
}
