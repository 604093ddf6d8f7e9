// expect: nothing
// why: a sequence number that is read while the lock is held
export class Mutex {
  constructor(private a: Int32Array, private i: number) {}
  lock() { while (Atomics.compareExchange(this.a, this.i, 0, 1) !== 0) Atomics.wait(this.a, this.i, 1); }
  unlock() { Atomics.store(this.a, this.i, 0); Atomics.notify(this.a, this.i, 1); }
}
export class Condition {
  constructor(private a: Int32Array, private i: number) {}
  wait(mutex: Mutex) {
    const seen = Atomics.load(this.a, this.i);
    mutex.unlock();
    Atomics.wait(this.a, this.i, seen);
    mutex.lock();
  }
  notifyAll() {
    Atomics.add(this.a, this.i, 1);
    Atomics.notify(this.a, this.i);
  }
}
