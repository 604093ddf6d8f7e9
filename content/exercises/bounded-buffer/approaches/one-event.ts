const LOCK = 0;
const COUNT = 1;
const HEAD = 2;
const CHANGES = 3;
const SLOTS = 64;

export class BoundedBuffer {
  readonly #state: Int32Array;
  readonly #capacity: number;

  constructor(state: Int32Array, capacity: number) {
    this.#state = state;
    this.#capacity = capacity;
  }

  put(value: number): void {
    this.#change((count, head) => {
      if (count === this.#capacity) return false;
      Atomics.store(this.#state, SLOTS + ((head + count) % this.#capacity), value);
      Atomics.store(this.#state, COUNT, count + 1);
      return true;
    });
  }

  take(): number {
    let value = 0;
    this.#change((count, head) => {
      if (count === 0) return false;
      value = Atomics.load(this.#state, SLOTS + head);
      Atomics.store(this.#state, HEAD, (head + 1) % this.#capacity);
      Atomics.store(this.#state, COUNT, count - 1);
      return true;
    });
    return value;
  }

  /** Tries under the lock until it succeeds; between two tries it sleeps until anything has changed. */
  #change(attempt: (count: number, head: number) => boolean): void {
    for (;;) {
      this.#lock();
      const seen = Atomics.load(this.#state, CHANGES);
      const done = attempt(Atomics.load(this.#state, COUNT), Atomics.load(this.#state, HEAD));
      if (done) Atomics.store(this.#state, CHANGES, (seen + 1) | 0);
      this.#unlock();
      if (done) break;
      Atomics.wait(this.#state, CHANGES, seen);
    }
    Atomics.notify(this.#state, CHANGES);
  }

  #lock(): void {
    while (Atomics.compareExchange(this.#state, LOCK, 0, 1) !== 0) Atomics.wait(this.#state, LOCK, 1);
  }

  #unlock(): void {
    Atomics.store(this.#state, LOCK, 0);
    Atomics.notify(this.#state, LOCK, 1);
  }
}
