// expect: nothing
// why: tries three times before it goes to sleep
export class Mutex {
  constructor(private a: Int32Array, private i: number) {}
  lock() {
    for (let spins = 0; spins < 3; spins++) if (Atomics.compareExchange(this.a, this.i, 0, 1) === 0) return;
    while (Atomics.exchange(this.a, this.i, 2) !== 0) Atomics.wait(this.a, this.i, 2);
  }
  unlock() {
    if (Atomics.exchange(this.a, this.i, 0) === 2) Atomics.notify(this.a, this.i, 1);
  }
}
