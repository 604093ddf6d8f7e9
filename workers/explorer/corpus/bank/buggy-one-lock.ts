// expect: wrong result | data race
// why: locks only the account that pays
function lock(a: Int32Array, i: number) { while (Atomics.compareExchange(a, i, 0, 1) !== 0) Atomics.wait(a, i, 1); }
function unlock(a: Int32Array, i: number) { Atomics.store(a, i, 0); Atomics.notify(a, i, 1); }

// words 0 to 2: locks; 4 to 6: balances
export function transfer(a: Int32Array, from: number, to: number, amount: number) {
  lock(a, from);
  a[4 + from] -= amount;
  a[4 + to] += amount;
  unlock(a, from);
}
