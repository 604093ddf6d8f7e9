// expect: livelock
// why: both raise their flags, and each waits for the other
export function enter(a: Int32Array, me: number) {
  Atomics.store(a, me, 1);
  while (Atomics.load(a, 1 - me) === 1);
}
export function leave(a: Int32Array, me: number) { Atomics.store(a, me, 0); }
