// expect: mutual exclusion
// why: looks at the permits and takes one in two steps
export class Semaphore {
  constructor(private a: Int32Array, private i: number) {}
  acquire() {
    while (Atomics.load(this.a, this.i) <= 0) Atomics.wait(this.a, this.i, 0);
    Atomics.sub(this.a, this.i, 1);
  }
  release() {
    Atomics.add(this.a, this.i, 1);
    Atomics.notify(this.a, this.i, 1);
  }
}
