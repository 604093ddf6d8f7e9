// expect: mutual exclusion | wrong result
// why: takes a time-out for a wake-up
export class TimedSemaphore {
  constructor(private a: Int32Array) {}
  tryAcquire(milliseconds: number): boolean {
    if (Atomics.load(this.a, 0) === 0) Atomics.wait(this.a, 0, 0, milliseconds);
    Atomics.sub(this.a, 0, 1);
    return true;
  }
  release() {
    Atomics.add(this.a, 0, 1);
    Atomics.notify(this.a, 0, 1);
  }
}
