// expect: nothing
// why: all look whether the turn is theirs
export function pass(a: Int32Array, me: number, threads: number) {
  for (;;) {
    const turn = Atomics.load(a, 0);
    if (turn === me) break;
    Atomics.wait(a, 0, turn);
  }
  Atomics.store(a, 0, (me + 1) % threads);
  Atomics.notify(a, 0);
}
