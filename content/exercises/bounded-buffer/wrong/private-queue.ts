// verdict: deadlock
// why: The values are kept in a field of the object. Each thread has its own object, so no consumer ever sees one.
export class BoundedBuffer {
  readonly #values: number[] = [];
  readonly #state: Int32Array;
  readonly #capacity: number;

  constructor(state: Int32Array, capacity: number) {
    this.#state = state;
    this.#capacity = capacity;
  }

  put(value: number): void {
    while (this.#values.length === this.#capacity) Atomics.wait(this.#state, 0, 0);
    this.#values.push(value);
    Atomics.notify(this.#state, 0);
  }

  take(): number {
    for (;;) {
      const value = this.#values.shift();
      if (value !== undefined) return value;
      Atomics.wait(this.#state, 0, 0);
    }
  }
}
