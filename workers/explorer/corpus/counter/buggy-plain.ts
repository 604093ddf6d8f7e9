// expect: wrong result
// why: a plain increment is a read and a write
export function increment(a: Int32Array, i: number) { a[i]++; }
