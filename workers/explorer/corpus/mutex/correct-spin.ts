// expect: nothing
// why: spins, which is slow and right
export class Mutex {
  constructor(private a: Int32Array, private i: number) {}
  lock() {
    while (Atomics.exchange(this.a, this.i, 1) === 1);
  }
  unlock() {
    Atomics.store(this.a, this.i, 0);
  }
}
