// expect: wrong result
// why: a compare and exchange that failed added nothing
export function increment(a: Int32Array, i: number) {
  const v = Atomics.load(a, i);
  Atomics.compareExchange(a, i, v, v + 1);
}
