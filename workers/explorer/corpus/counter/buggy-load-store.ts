// expect: wrong result
// why: another thread adds between the load and the store
export function increment(a: Int32Array, i: number) { Atomics.store(a, i, Atomics.load(a, i) + 1); }
