// expect: lost wake-up
// why: parks without marking the lock as waited for
export class Mutex {
  constructor(private a: Int32Array, private i: number) {}
  lock() {
    for (let spins = 0; spins < 3; spins++) if (Atomics.compareExchange(this.a, this.i, 0, 1) === 0) return;
    while (Atomics.compareExchange(this.a, this.i, 0, 1) !== 0) Atomics.wait(this.a, this.i, 1);
  }
  unlock() {
    if (Atomics.exchange(this.a, this.i, 0) === 2) Atomics.notify(this.a, this.i, 1);
  }
}
