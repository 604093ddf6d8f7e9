// expect: lost wake-up
// why: the last reader leaves without a word
// word 0: -1 while written, else the number of readers
export class RWLock {
  constructor(private a: Int32Array) {}
  readLock() {
    for (;;) {
      const state = Atomics.load(this.a, 0);
      if (state < 0) Atomics.wait(this.a, 0, state);
      else if (Atomics.compareExchange(this.a, 0, state, state + 1) === state) return;
    }
  }
  readUnlock() { Atomics.sub(this.a, 0, 1); }
  writeLock() {
    for (;;) {
      const state = Atomics.compareExchange(this.a, 0, 0, -1);
      if (state === 0) return;
      Atomics.wait(this.a, 0, state);
    }
  }
  writeUnlock() { Atomics.store(this.a, 0, 0); Atomics.notify(this.a, 0); }
}
