// expect: nothing
// why: gives up when the wait timed out
export class TimedSemaphore {
  constructor(private a: Int32Array) {}
  tryAcquire(milliseconds: number): boolean {
    for (;;) {
      const permits = Atomics.load(this.a, 0);
      if (permits > 0) {
        if (Atomics.compareExchange(this.a, 0, permits, permits - 1) === permits) return true;
      } else if (Atomics.wait(this.a, 0, 0, milliseconds) === 'timed-out') return false;
    }
  }
  release() {
    Atomics.add(this.a, 0, 1);
    Atomics.notify(this.a, 0, 1);
  }
}
