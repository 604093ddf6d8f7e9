// expect: nothing
// why: one lock around everything
function lock(a: Int32Array, i: number) { while (Atomics.compareExchange(a, i, 0, 1) !== 0) Atomics.wait(a, i, 1); }
function unlock(a: Int32Array, i: number) { Atomics.store(a, i, 0); Atomics.notify(a, i, 1); }

// word 0: lock; 1: head; 2: tail; 4 and up: items
export class Queue {
  constructor(private a: Int32Array) {}
  put(value: number) {
    lock(this.a, 0);
    this.a[4 + this.a[2]++] = value;
    unlock(this.a, 0);
  }
  poll(): number {
    lock(this.a, 0);
    const value = this.a[1] === this.a[2] ? 0 : this.a[4 + this.a[1]++];
    unlock(this.a, 0);
    return value;
  }
}
