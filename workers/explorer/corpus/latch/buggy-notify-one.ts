// expect: lost wake-up
// why: of two that wait only one is woken
export class Latch {
  constructor(private a: Int32Array, private i: number) {}
  countDown() {
    if (Atomics.sub(this.a, this.i, 1) === 1) Atomics.notify(this.a, this.i, 1);
  }
  await() {
    let c: number;
    while ((c = Atomics.load(this.a, this.i)) > 0) Atomics.wait(this.a, this.i, c);
  }
}
