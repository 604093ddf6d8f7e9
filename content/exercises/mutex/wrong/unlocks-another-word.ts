// verdict: deadlock
// why: unlock() frees the first word of the array instead of its own, so the second lock() sleeps for ever.
export class Mutex {
  readonly #state: Int32Array;
  readonly #index: number;

  constructor(state: Int32Array, index: number) {
    this.#state = state;
    this.#index = index;
  }

  lock(): void {
    while (Atomics.compareExchange(this.#state, this.#index, 0, 1) !== 0) {
      Atomics.wait(this.#state, this.#index, 1);
    }
  }

  unlock(): void {
    Atomics.store(this.#state, 0, 0);
    Atomics.notify(this.#state, 0, 1);
  }
}
