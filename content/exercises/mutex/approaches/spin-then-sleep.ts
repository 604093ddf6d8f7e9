const FREE = 0;
const HELD = 1;
const CONTENDED = 2;
const SPINS = 100;

export class Mutex {
  readonly #state: Int32Array;
  readonly #index: number;

  constructor(state: Int32Array, index: number) {
    this.#state = state;
    this.#index = index;
  }

  lock(): void {
    if (this.#spin()) return;
    while (Atomics.exchange(this.#state, this.#index, CONTENDED) !== FREE) {
      Atomics.wait(this.#state, this.#index, CONTENDED);
    }
  }

  unlock(): void {
    if (Atomics.exchange(this.#state, this.#index, FREE) === CONTENDED) {
      Atomics.notify(this.#state, this.#index, 1);
    }
  }

  /** Tries for a moment without sleeping; looks before it writes, so that waiting threads don't fight over the cache line. */
  #spin(): boolean {
    for (let spin = 0; spin < SPINS; spin += 1) {
      const free = Atomics.load(this.#state, this.#index) === FREE;
      if (free && Atomics.compareExchange(this.#state, this.#index, FREE, HELD) === FREE) return true;
    }
    return false;
  }
}
