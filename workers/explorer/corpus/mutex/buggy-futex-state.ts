// expect: lost wake-up
// why: a woken thread takes the lock as if nobody else were waiting
export class Mutex {
  constructor(private a: Int32Array, private i: number) {}
  lock() {
    let c = Atomics.compareExchange(this.a, this.i, 0, 1);
    if (c !== 0) {
      do {
        if (c === 2 || Atomics.compareExchange(this.a, this.i, 1, 2) !== 0) Atomics.wait(this.a, this.i, 2);
      } while ((c = Atomics.compareExchange(this.a, this.i, 0, 1)) !== 0);
    }
  }
  unlock() {
    if (Atomics.sub(this.a, this.i, 1) !== 1) {
      Atomics.store(this.a, this.i, 0);
      Atomics.notify(this.a, this.i, 1);
    }
  }
}
