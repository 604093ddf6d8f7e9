// expect: lost wake-up
// why: wakes somebody only when the permits were at zero
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
    if (Atomics.add(this.a, this.i, 1) === 1) Atomics.notify(this.a, this.i, 1);
  }
}
