export class BoundedBuffer {
  readonly #state: Int32Array;
  readonly #capacity: number;

  /** `state` begins as zeros and is shared: other threads have made their own BoundedBuffer over it. */
  constructor(state: Int32Array, capacity: number) {
    this.#state = state;
    this.#capacity = capacity;
  }

  /** Adds a value at the end; waits while the buffer is full. */
  put(value: number): void {
    Atomics.store(this.#state, this.#capacity - 1, value);
  }

  /** Removes the first value; waits while the buffer is empty. */
  take(): number {
    return Atomics.load(this.#state, 0);
  }
}
