// verdict: data race
// why: A woken thread takes the lock without looking again, but another may have taken it in between.
export class Mutex {
  readonly #state: Int32Array;
  readonly #index: number;

  constructor(state: Int32Array, index: number) {
    this.#state = state;
    this.#index = index;
  }

  lock(): void {
    if (Atomics.compareExchange(this.#state, this.#index, 0, 1) === 0) return;
    Atomics.wait(this.#state, this.#index, 1);
    Atomics.store(this.#state, this.#index, 1);
  }

  unlock(): void {
    Atomics.store(this.#state, this.#index, 0);
    Atomics.notify(this.#state, this.#index, 1);
  }
}
