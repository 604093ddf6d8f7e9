// expect: nothing
// why: looks before it leaps
export class Mutex {
  constructor(private a: Int32Array, private i: number) {}
  lock() {
    for (;;) {
      while (Atomics.load(this.a, this.i) === 1) Atomics.pause();
      if (Atomics.exchange(this.a, this.i, 1) === 0) return;
    }
  }
  unlock() {
    Atomics.store(this.a, this.i, 0);
  }
}
