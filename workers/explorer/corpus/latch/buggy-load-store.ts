// expect: deadlock | lost wake-up
// why: two count down to the same number
export class Latch {
  constructor(private a: Int32Array, private i: number) {}
  countDown() {
    const c = Atomics.load(this.a, this.i) - 1;
    Atomics.store(this.a, this.i, c);
    if (c === 0) Atomics.notify(this.a, this.i);
  }
  await() {
    let c: number;
    while ((c = Atomics.load(this.a, this.i)) > 0) Atomics.wait(this.a, this.i, c);
  }
}
