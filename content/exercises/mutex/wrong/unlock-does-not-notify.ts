// verdict: deadlock
// why: Nobody wakes the thread that sleeps until the lock is free.
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
    Atomics.store(this.#state, this.#index, 0);
  }
}
