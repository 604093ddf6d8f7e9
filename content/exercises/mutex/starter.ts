export class Mutex {
  readonly #state: Int32Array;
  readonly #index: number;

  /** The word `state[index]` is the mutex. It starts at 0, and other threads may be using it already. */
  constructor(state: Int32Array, index: number) {
    this.#state = state;
    this.#index = index;
  }

  /** Returns when this thread is the only one inside. */
  lock(): void {
    Atomics.store(this.#state, this.#index, 1);
  }

  /** Lets the next thread in. */
  unlock(): void {
    Atomics.store(this.#state, this.#index, 0);
  }
}
