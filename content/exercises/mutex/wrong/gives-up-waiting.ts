// verdict: data race
// why: After a tenth of a millisecond it goes in although the lock is still held.
export class Mutex {
  readonly #state: Int32Array;
  readonly #index: number;

  constructor(state: Int32Array, index: number) {
    this.#state = state;
    this.#index = index;
  }

  lock(): void {
    if (Atomics.compareExchange(this.#state, this.#index, 0, 1) === 0) return;
    Atomics.wait(this.#state, this.#index, 1, 0.1);
    Atomics.store(this.#state, this.#index, 1);
  }

  unlock(): void {
    Atomics.store(this.#state, this.#index, 0);
    Atomics.notify(this.#state, this.#index, 1);
  }
}
