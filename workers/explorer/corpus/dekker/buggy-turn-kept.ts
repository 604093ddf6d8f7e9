// expect: livelock
// why: never gives the turn away, so that the other waits for it for ever
export function enter(a: Int32Array, me: number) {
  const other = 1 - me;
  Atomics.store(a, me, 1);
  while (Atomics.load(a, other) === 1) {
    if (Atomics.load(a, 2) !== me) {
      Atomics.store(a, me, 0);
      while (Atomics.load(a, 2) !== me);
      Atomics.store(a, me, 1);
    }
  }
}
export function leave(a: Int32Array, me: number) { Atomics.store(a, me, 0); }
