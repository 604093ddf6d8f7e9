// verdict: data race
// why: It locks nothing: increments of two threads overwrite each other.
export class Mutex {
  readonly #state: Int32Array;

  constructor(state: Int32Array, _index: number) {
    this.#state = state;
  }

  lock(): void {
    void this.#state;
  }

  unlock(): void {}
}
