// expect: lost wake-up
// why: the notify comes before the word changes
export class Mutex {
  constructor(private a: Int32Array, private i: number) {}
  lock() {
    while (Atomics.compareExchange(this.a, this.i, 0, 1) !== 0) Atomics.wait(this.a, this.i, 1);
  }
  unlock() {
    Atomics.notify(this.a, this.i, 1);
    Atomics.store(this.a, this.i, 0);
  }
}
