// expect: deadlock
// why: two arrivals count as one
export class Barrier {
  constructor(private a: Int32Array, private n: number) {}
  arrive() {
    const generation = Atomics.load(this.a, 1);
    const arrived = Atomics.load(this.a, 0) + 1;
    Atomics.store(this.a, 0, arrived);
    if (arrived === this.n) {
      Atomics.store(this.a, 0, 0);
      Atomics.add(this.a, 1, 1);
      Atomics.notify(this.a, 1);
    } else while (Atomics.load(this.a, 1) === generation) Atomics.wait(this.a, 1, generation);
  }
}
