// expect: livelock
// why: both step back, and both come again, in step for ever (Dijkstra's fourth attempt)
export function enter(a: Int32Array, me: number) {
  Atomics.store(a, me, 1);
  while (Atomics.load(a, 1 - me) === 1) {
    Atomics.store(a, me, 0);
    Atomics.store(a, me, 1);
  }
}
export function leave(a: Int32Array, me: number) { Atomics.store(a, me, 0); }
