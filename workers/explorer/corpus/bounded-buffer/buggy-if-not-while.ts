// expect: assertion | wrong result | deadlock
// why: another consumer takes the value before the woken one has the lock
class Mutex {
  constructor(private a: Int32Array, private i: number) {}
  lock() { while (Atomics.compareExchange(this.a, this.i, 0, 1) !== 0) Atomics.wait(this.a, this.i, 1); }
  unlock() { Atomics.store(this.a, this.i, 0); Atomics.notify(this.a, this.i, 1); }
}
class Condition {
  constructor(private a: Int32Array, private i: number) {}
  wait(mutex: Mutex) {
    const seen = Atomics.load(this.a, this.i);
    mutex.unlock();
    Atomics.wait(this.a, this.i, seen);
    mutex.lock();
  }
  notify(count: number) { Atomics.add(this.a, this.i, 1); Atomics.notify(this.a, this.i, count); }
}

// words: 0 lock, 1 and 2 conditions, 3 count, 4 head, 5 tail, 6 second lock, 8 and up slots
export class BoundedBuffer {
  private mutex: Mutex;
  private other: Mutex;
  private notEmpty: Condition;
  private notFull: Condition;
  constructor(private a: Int32Array, private capacity: number) {
    this.mutex = new Mutex(a, 0);
    this.other = new Mutex(a, 6);
    this.notEmpty = new Condition(a, 1);
    this.notFull = new Condition(a, 2);
  }
  put(value: number) {
    const a = this.a;
    this.mutex.lock();
    while (a[3] === this.capacity) this.notFull.wait(this.mutex);
    a[8 + a[5]] = value;
    a[5] = (a[5] + 1) % this.capacity;
    a[3]++;
    this.notEmpty.notify(1);
    this.mutex.unlock();
  }
  take(): number {
    const a = this.a;
    this.mutex.lock();
    if (a[3] === 0) this.notEmpty.wait(this.mutex);
    const value = a[8 + a[4]];
    a[8 + a[4]] = 0;
    a[4] = (a[4] + 1) % this.capacity;
    a[3]--;
    this.notFull.notify(1);
    this.mutex.unlock();
    return value;
  }
}
