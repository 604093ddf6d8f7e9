const FREE = 0;
const HELD = 1;
/** Held, and somebody may be asleep. */
const CONTENDED = 2;

/** The third mutex of Ulrich Drepper's "Futexes Are Tricky". */
export class Mutex {
  readonly #state: Int32Array;
  readonly #index: number;

  constructor(state: Int32Array, index: number) {
    this.#state = state;
    this.#index = index;
  }

  lock(): void {
    if (Atomics.compareExchange(this.#state, this.#index, FREE, HELD) === FREE) return;
    // A thread that has waited can't know whether others still sleep, so it takes the lock as CONTENDED.
    while (Atomics.exchange(this.#state, this.#index, CONTENDED) !== FREE) {
      Atomics.wait(this.#state, this.#index, CONTENDED);
    }
  }

  unlock(): void {
    if (Atomics.exchange(this.#state, this.#index, FREE) === CONTENDED) {
      Atomics.notify(this.#state, this.#index, 1);
    }
  }
}
