// verdict: wrong answer
// why: It keeps a count of waiters in the word after its own, which belongs to somebody else.
export class Mutex {
  readonly #state: Int32Array;
  readonly #index: number;

  constructor(state: Int32Array, index: number) {
    this.#state = state;
    this.#index = index;
  }

  lock(): void {
    while (Atomics.compareExchange(this.#state, this.#index, 0, 1) !== 0) {
      Atomics.add(this.#state, this.#index + 1, 1);
      Atomics.wait(this.#state, this.#index, 1);
    }
  }

  unlock(): void {
    Atomics.store(this.#state, this.#index, 0);
    Atomics.notify(this.#state, this.#index, 1);
  }
}
