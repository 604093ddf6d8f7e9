// expect: nothing
// why: gives back only what it got
export class Limiter {
  constructor(private a: Int32Array, private i: number) {}
  private tryAcquire(): boolean {
    for (;;) {
      const free = Atomics.load(this.a, this.i);
      if (free <= 0) return false;
      if (Atomics.compareExchange(this.a, this.i, free, free - 1) === free) return true;
    }
  }
  tryRun(task: () => void): boolean {
    if (!this.tryAcquire()) return false;
    try {
      task();
      return true;
    } finally {
      Atomics.add(this.a, this.i, 1);
    }
  }
}
