// expect: livelock
// why: everyone takes the left fork, finds the right one taken, and puts the left one back
function lock(a: Int32Array, i: number) { while (Atomics.compareExchange(a, i, 0, 1) !== 0) Atomics.wait(a, i, 1); }
function unlock(a: Int32Array, i: number) { Atomics.store(a, i, 0); Atomics.notify(a, i, 1); }

export function dine(a: Int32Array, me: number, n: number, eat: () => void) {
  const left = me;
  const right = (me + 1) % n;
  for (;;) {
    while (Atomics.compareExchange(a, left, 0, 1) !== 0);
    if (Atomics.compareExchange(a, right, 0, 1) === 0) break;
    Atomics.store(a, left, 0);
  }
  eat();
  Atomics.store(a, right, 0);
  Atomics.store(a, left, 0);
}
