// expect: lost wake-up
// why: unlock wakes nobody
export class Mutex {
  constructor(private a: Int32Array, private i: number) {}
  lock() {
    while (Atomics.compareExchange(this.a, this.i, 0, 1) !== 0) Atomics.wait(this.a, this.i, 1);
  }
  unlock() {
    Atomics.store(this.a, this.i, 0);
  }
}
