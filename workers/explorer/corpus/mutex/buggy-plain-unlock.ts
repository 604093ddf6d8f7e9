// expect: data race
// why: unlock is a plain write: nothing orders it before the next lock
export class Mutex {
  constructor(private a: Int32Array, private i: number) {}
  lock() {
    while (Atomics.compareExchange(this.a, this.i, 0, 1) !== 0);
  }
  unlock() {
    this.a[this.i] = 0;
  }
}
