// verdict: data race
// why: It looks and takes in two steps. Two threads can both see the word free before either writes it.
export class Mutex {
  readonly #state: Int32Array;
  readonly #index: number;

  constructor(state: Int32Array, index: number) {
    this.#state = state;
    this.#index = index;
  }

  lock(): void {
    while (Atomics.load(this.#state, this.#index) !== 0) {
      Atomics.wait(this.#state, this.#index, 1);
    }
    Atomics.store(this.#state, this.#index, 1);
  }

  unlock(): void {
    Atomics.store(this.#state, this.#index, 0);
    Atomics.notify(this.#state, this.#index);
  }
}
