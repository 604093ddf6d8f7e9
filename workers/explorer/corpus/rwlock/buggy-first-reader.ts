// expect: data race | assertion
// why: the second reader walks in while the first still waits for the room
// word 0: readers; word 1: lock of the room
export class RWLock {
  constructor(private a: Int32Array) {}
  private lock() { while (Atomics.compareExchange(this.a, 1, 0, 1) !== 0) Atomics.wait(this.a, 1, 1); }
  private unlock() { Atomics.store(this.a, 1, 0); Atomics.notify(this.a, 1, 1); }
  readLock() { if (Atomics.add(this.a, 0, 1) === 0) this.lock(); }
  readUnlock() { if (Atomics.sub(this.a, 0, 1) === 1) this.unlock(); }
  writeLock() { this.lock(); }
  writeUnlock() { this.unlock(); }
}
