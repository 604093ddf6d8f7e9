// expect: nothing
// why: the same, with a sorted array and callbacks
function lock(a: Int32Array, i: number) { while (Atomics.compareExchange(a, i, 0, 1) !== 0) Atomics.wait(a, i, 1); }
function unlock(a: Int32Array, i: number) { Atomics.store(a, i, 0); Atomics.notify(a, i, 1); }

// words 0 to 2: locks; 4 to 6: balances
export function transfer(a: Int32Array, from: number, to: number, amount: number) {
  const accounts = [from, to].sort((x, y) => x - y);
  accounts.forEach((account) => lock(a, account));
  const moves: [number, number][] = [[from, -amount], [to, amount]];
  for (const [account, change] of moves) a[4 + account] += change;
  accounts.reverse().forEach((account) => unlock(a, account));
}
