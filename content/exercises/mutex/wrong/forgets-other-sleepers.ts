// verdict: deadlock
// why: A woken thread takes the lock as "held, nobody sleeps". If a third thread sleeps, its wake-up is lost.
export class Mutex {
  readonly #state: Int32Array;
  readonly #index: number;

  constructor(state: Int32Array, index: number) {
    this.#state = state;
    this.#index = index;
  }

  lock(): void {
    if (Atomics.compareExchange(this.#state, this.#index, 0, 1) === 0) return;
    do {
      const seen = Atomics.compareExchange(this.#state, this.#index, 1, 2);
      if (seen !== 0) Atomics.wait(this.#state, this.#index, 2);
    } while (Atomics.compareExchange(this.#state, this.#index, 0, 1) !== 0);
  }

  unlock(): void {
    if (Atomics.exchange(this.#state, this.#index, 0) === 2) Atomics.notify(this.#state, this.#index, 1);
  }
}
