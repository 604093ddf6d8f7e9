// verdict: runtime error
// why: A lock that is held is no error: lock() has to wait.
export class Mutex {
  readonly #state: Int32Array;
  readonly #index: number;

  constructor(state: Int32Array, index: number) {
    this.#state = state;
    this.#index = index;
  }

  lock(): void {
    if (Atomics.compareExchange(this.#state, this.#index, 0, 1) !== 0) throw new Error('The mutex is busy.');
  }

  unlock(): void {
    Atomics.store(this.#state, this.#index, 0);
  }
}
