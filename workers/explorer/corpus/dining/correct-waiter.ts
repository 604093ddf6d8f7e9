// expect: nothing
// why: a waiter lets one fewer sit down than there are forks
function lock(a: Int32Array, i: number) { while (Atomics.compareExchange(a, i, 0, 1) !== 0) Atomics.wait(a, i, 1); }
function unlock(a: Int32Array, i: number) { Atomics.store(a, i, 0); Atomics.notify(a, i, 1); }

export function dine(a: Int32Array, me: number, n: number, eat: () => void) {
  const left = me;
  const right = (me + 1) % n;
  for (;;) {
    const seats = Atomics.load(a, 8);
    if (seats === n - 1) Atomics.wait(a, 8, seats);
    else if (Atomics.compareExchange(a, 8, seats, seats + 1) === seats) break;
  }
  lock(a, left);
  lock(a, right);
  eat();
  unlock(a, right);
  unlock(a, left);
  Atomics.sub(a, 8, 1);
  Atomics.notify(a, 8, 1);
}
