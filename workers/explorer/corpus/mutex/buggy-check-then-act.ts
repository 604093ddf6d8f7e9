// expect: mutual exclusion
// why: two threads see the lock free before either takes it
export class Mutex {
  constructor(private a: Int32Array, private i: number) {}
  lock() {
    while (Atomics.load(this.a, this.i) !== 0) Atomics.wait(this.a, this.i, 1);
    Atomics.store(this.a, this.i, 1);
  }
  unlock() {
    Atomics.store(this.a, this.i, 0);
    Atomics.notify(this.a, this.i, 1);
  }
}
