// expect: nothing
// why: compare and exchange until nobody came between
export function increment(a: Int32Array, i: number) {
  for (;;) {
    const v = Atomics.load(a, i);
    if (Atomics.compareExchange(a, i, v, v + 1) === v) return;
  }
}
