// expect: nothing
// why: readers stand back while a writer waits
// word 0: -1 while written, else the number of readers; word 1: writers that wait
export class RWLock {
  constructor(private a: Int32Array) {}
  readLock() {
    for (;;) {
      const waiting = Atomics.load(this.a, 1);
      if (waiting > 0) {
        Atomics.wait(this.a, 1, waiting);
        continue;
      }
      const state = Atomics.load(this.a, 0);
      if (state < 0) Atomics.wait(this.a, 0, state);
      else if (Atomics.compareExchange(this.a, 0, state, state + 1) === state) return;
    }
  }
  readUnlock() { if (Atomics.sub(this.a, 0, 1) === 1) Atomics.notify(this.a, 0); }
  writeLock() {
    Atomics.add(this.a, 1, 1);
    for (;;) {
      const state = Atomics.compareExchange(this.a, 0, 0, -1);
      if (state === 0) break;
      Atomics.wait(this.a, 0, state);
    }
    Atomics.sub(this.a, 1, 1);
    Atomics.notify(this.a, 1);
  }
  writeUnlock() { Atomics.store(this.a, 0, 0); Atomics.notify(this.a, 0); }
}
