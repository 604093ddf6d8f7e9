// expect: lost wake-up
// why: release wakes nobody
export class Semaphore {
  constructor(private a: Int32Array, private i: number) {}
  acquire() {
    for (;;) {
      const v = Atomics.load(this.a, this.i);
      if (v > 0) {
        if (Atomics.compareExchange(this.a, this.i, v, v - 1) === v) return;
      } else Atomics.wait(this.a, this.i, 0);
    }
  }
  release() {
    Atomics.add(this.a, this.i, 1);
  }
}
