// expect: nothing
// why: one atomic addition
export function increment(a: Int32Array, i: number) { Atomics.add(a, i, 1); }
