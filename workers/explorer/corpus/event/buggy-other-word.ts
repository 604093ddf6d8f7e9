// expect: lost wake-up | deadlock
// why: waits on a word that never changes
export class Event {
  constructor(private a: Int32Array, private i: number) {}
  set() {
    Atomics.store(this.a, this.i, 1);
    Atomics.notify(this.a, this.i + 1);
  }
  wait() { if (Atomics.load(this.a, this.i) === 0) Atomics.wait(this.a, this.i + 1, 0); }
}
