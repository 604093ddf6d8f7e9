// expect: assertion | deadlock | lost wake-up
// why: a fast thread laps round and passes the gate that is still open
export class Barrier {
  constructor(private a: Int32Array, private n: number) {}
  arrive() {
    if (Atomics.add(this.a, 0, 1) + 1 === this.n) {
      Atomics.store(this.a, 1, 1);
      Atomics.notify(this.a, 1);
    } else while (Atomics.load(this.a, 1) === 0) Atomics.wait(this.a, 1, 0);
    if (Atomics.sub(this.a, 0, 1) === 1) Atomics.store(this.a, 1, 0);
  }
}
