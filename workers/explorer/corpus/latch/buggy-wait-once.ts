// expect: assertion
// why: takes any wake-up or change for the last one
export class Latch {
  constructor(private a: Int32Array, private i: number) {}
  countDown() {
    Atomics.sub(this.a, this.i, 1);
    Atomics.notify(this.a, this.i);
  }
  await() {
    const c = Atomics.load(this.a, this.i);
    if (c > 0) Atomics.wait(this.a, this.i, c);
  }
}
