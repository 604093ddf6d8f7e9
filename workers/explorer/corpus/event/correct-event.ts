// expect: nothing
// why: waits on the flag itself
export class Event {
  constructor(private a: Int32Array, private i: number) {}
  set() {
    Atomics.store(this.a, this.i, 1);
    Atomics.notify(this.a, this.i);
  }
  wait() { Atomics.wait(this.a, this.i, 0); }
}
