// expect: deadlock | lost wake-up
// why: a notify falls between the unlock and the reading of the sequence number
export class Mutex {
  constructor(private a: Int32Array, private i: number) {}
  lock() { while (Atomics.compareExchange(this.a, this.i, 0, 1) !== 0) Atomics.wait(this.a, this.i, 1); }
  unlock() { Atomics.store(this.a, this.i, 0); Atomics.notify(this.a, this.i, 1); }
}
export class Condition {
  constructor(private a: Int32Array, private i: number) {}
  wait(mutex: Mutex) {
    mutex.unlock();
    const seen = Atomics.load(this.a, this.i);
    Atomics.wait(this.a, this.i, seen);
    mutex.lock();
  }
  notifyAll() {
    Atomics.add(this.a, this.i, 1);
    Atomics.notify(this.a, this.i);
  }
}
