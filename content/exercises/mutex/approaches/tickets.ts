const SERVING = 0xffff;

/** High half of the word: the next ticket. Low half: the ticket that is being served. */
export class Mutex {
  readonly #state: Int32Array;
  readonly #index: number;

  constructor(state: Int32Array, index: number) {
    this.#state = state;
    this.#index = index;
  }

  lock(): void {
    const ticket = Atomics.add(this.#state, this.#index, SERVING + 1) >>> 16;
    for (;;) {
      const word = Atomics.load(this.#state, this.#index);
      if ((word & SERVING) === ticket) return;
      Atomics.wait(this.#state, this.#index, word);
    }
  }

  unlock(): void {
    for (;;) {
      const word = Atomics.load(this.#state, this.#index);
      const next = (word & ~SERVING) | ((word + 1) & SERVING);
      if (Atomics.compareExchange(this.#state, this.#index, word, next) === word) break;
    }
    Atomics.notify(this.#state, this.#index);
  }
}
