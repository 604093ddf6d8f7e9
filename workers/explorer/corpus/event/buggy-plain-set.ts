// expect: data race | lost wake-up
// why: sets the flag by a plain write
export class Event {
  constructor(private a: Int32Array, private i: number) {}
  set() {
    this.a[this.i] = 1;
    Atomics.notify(this.a, this.i);
  }
  wait() { while (Atomics.load(this.a, this.i) === 0) Atomics.wait(this.a, this.i, 0); }
}
