// verdict: deadlock
// why: A ring that tells full from empty by keeping one slot free holds one value too few.

// Layout of the shared words.
const LOCK = 0;
/** Values inside. */
const COUNT = 1;
/** Slot of the oldest value. */
const HEAD = 2;
/** Counts the times that room was made; who waits for room sleeps on it. */
const ROOM_MADE = 3;
/** Counts the times that a value was added; who waits for a value sleeps on it. */
const VALUE_ADDED = 4;
const SLOTS = 64;

const FREE = 0;
const HELD = 1;
const CONTENDED = 2;

export class BoundedBuffer {
  readonly #state: Int32Array;
  readonly #capacity: number;

  constructor(state: Int32Array, capacity: number) {
    this.#state = state;
    this.#capacity = capacity;
  }

  put(value: number): void {
    this.#lock();
    while (this.#read(COUNT) === this.#capacity - 1) this.#waitFor(ROOM_MADE);
    const count = this.#read(COUNT);
    this.#write(SLOTS + ((this.#read(HEAD) + count) % this.#capacity), value);
    this.#write(COUNT, count + 1);
    this.#unlock();
    this.#signal(VALUE_ADDED);
  }

  take(): number {
    this.#lock();
    while (this.#read(COUNT) === 0) this.#waitFor(VALUE_ADDED);
    const head = this.#read(HEAD);
    const value = this.#read(SLOTS + head);
    this.#write(HEAD, (head + 1) % this.#capacity);
    this.#write(COUNT, this.#read(COUNT) - 1);
    this.#unlock();
    this.#signal(ROOM_MADE);
    return value;
  }

  /** Gives the lock up, sleeps until the event happens again, and takes the lock back. Call it in a loop. */
  #waitFor(event: number): void {
    // Read while the lock is held: an event that happens from here on changes the count, and `wait` won't sleep.
    const seen = this.#read(event);
    this.#unlock();
    Atomics.wait(this.#state, event, seen);
    this.#lock();
  }

  #signal(event: number): void {
    Atomics.add(this.#state, event, 1);
    Atomics.notify(this.#state, event, 1);
  }

  #lock(): void {
    if (Atomics.compareExchange(this.#state, LOCK, FREE, HELD) === FREE) return;
    while (Atomics.exchange(this.#state, LOCK, CONTENDED) !== FREE) {
      Atomics.wait(this.#state, LOCK, CONTENDED);
    }
  }

  #unlock(): void {
    if (Atomics.exchange(this.#state, LOCK, FREE) === CONTENDED) Atomics.notify(this.#state, LOCK, 1);
  }

  #read(index: number): number {
    return Atomics.load(this.#state, index);
  }

  #write(index: number, value: number): void {
    Atomics.store(this.#state, index, value);
  }
}
