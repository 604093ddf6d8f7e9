const FREE = 0;
const HELD = 1;

export class Mutex {
  readonly #state: Int32Array;
  readonly #index: number;

  constructor(state: Int32Array, index: number) {
    this.#state = state;
    this.#index = index;
  }

  lock(): void {
    while (Atomics.compareExchange(this.#state, this.#index, FREE, HELD) !== FREE) {
      Atomics.wait(this.#state, this.#index, HELD);
    }
  }

  unlock(): void {
    Atomics.store(this.#state, this.#index, FREE);
    Atomics.notify(this.#state, this.#index, 1);
  }
}
