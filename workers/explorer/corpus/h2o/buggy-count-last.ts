// expect: deadlock | lost wake-up | assertion
// why: the count of the bond is reset after the next molecule may come
// word 0: hydrogen admitted; 1: oxygen admitted; 2: arrived at the bond; 3: generation
export class H2O {
  constructor(private a: Int32Array) {}
  private admit(i: number, max: number) {
    for (;;) {
      const admitted = Atomics.load(this.a, i);
      if (admitted < max) {
        if (Atomics.compareExchange(this.a, i, admitted, admitted + 1) === admitted) return;
      } else Atomics.wait(this.a, i, max);
    }
  }
  private bond() {
    const generation = Atomics.load(this.a, 3);
    if (Atomics.add(this.a, 2, 1) === 2) {
      Atomics.store(this.a, 0, 0);
      Atomics.notify(this.a, 0);
      Atomics.store(this.a, 1, 0);
      Atomics.notify(this.a, 1);
      Atomics.add(this.a, 3, 1);
      Atomics.notify(this.a, 3);
      Atomics.store(this.a, 2, 0);
    } else while (Atomics.load(this.a, 3) === generation) Atomics.wait(this.a, 3, generation);
  }
  hydrogen(release: () => void) {
    this.admit(0, 2);
    release();
    this.bond();
  }
  oxygen(release: () => void) {
    this.admit(1, 1);
    release();
    this.bond();
  }
}
