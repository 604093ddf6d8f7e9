// expect: lost wake-up
// why: of two that wait only one is woken
export class Barrier {
  constructor(private a: Int32Array, private n: number) {}
  arrive() {
    const generation = Atomics.load(this.a, 1);
    if (Atomics.add(this.a, 0, 1) + 1 === this.n) {
      Atomics.store(this.a, 0, 0);
      Atomics.add(this.a, 1, 1);
      Atomics.notify(this.a, 1, 1);
    } else while (Atomics.load(this.a, 1) === generation) Atomics.wait(this.a, 1, generation);
  }
}
