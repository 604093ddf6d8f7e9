// expect: nothing
// why: served in the order of tickets
export class Mutex {
  constructor(private a: Int32Array, private i: number) {}
  lock() {
    const ticket = Atomics.add(this.a, this.i, 1);
    for (;;) {
      const serving = Atomics.load(this.a, this.i + 1);
      if (serving === ticket) return;
      Atomics.wait(this.a, this.i + 1, serving);
    }
  }
  unlock() {
    Atomics.add(this.a, this.i + 1, 1);
    Atomics.notify(this.a, this.i + 1);
  }
}
