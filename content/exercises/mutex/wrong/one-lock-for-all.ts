// verdict: deadlock
// why: It ignores the index: all mutexes of an array are one, and a thread that holds one waits for another for ever.
export class Mutex {
  readonly #state: Int32Array;

  constructor(state: Int32Array, _index: number) {
    this.#state = state;
  }

  lock(): void {
    while (Atomics.compareExchange(this.#state, 1, 0, 1) !== 0) {
      Atomics.wait(this.#state, 1, 1);
    }
  }

  unlock(): void {
    Atomics.store(this.#state, 1, 0);
    Atomics.notify(this.#state, 1, 1);
  }
}
