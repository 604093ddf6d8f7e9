// expect: deadlock
// why: reads the generation after it was counted
export class Barrier {
  constructor(private a: Int32Array, private n: number) {}
  arrive() {
    const arrived = Atomics.add(this.a, 0, 1) + 1;
    const generation = Atomics.load(this.a, 1);
    if (arrived === this.n) {
      Atomics.store(this.a, 0, 0);
      Atomics.add(this.a, 1, 1);
      Atomics.notify(this.a, 1);
    } else while (Atomics.load(this.a, 1) === generation) Atomics.wait(this.a, 1, generation);
  }
}
