// expect: nothing
// why: sets a bit of a 64-bit word
export function mark(memory: SharedArrayBuffer, me: number) {
  Atomics.or(new BigInt64Array(memory), 0, 1n << BigInt(me * 8));
}
