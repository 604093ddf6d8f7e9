// expect: nothing
// why: the same lock, written with private fields, accessors and a static helper
export class Mutex {
  static readonly FREE = 0;
  static readonly HELD = 1;
  readonly #view: Int32Array;
  readonly #index: number;
  constructor(view: Int32Array, index = 0) {
    this.#view = view;
    this.#index = index;
  }
  get #word(): number {
    return Atomics.load(this.#view, this.#index);
  }
  set #word(value: number) {
    Atomics.store(this.#view, this.#index, value);
  }
  #tryLock = (): boolean => Atomics.compareExchange(this.#view, this.#index, Mutex.FREE, Mutex.HELD) === Mutex.FREE;
  lock(): void {
    while (!this.#tryLock()) {
      if (this.#word === Mutex.HELD) Atomics.wait(this.#view, this.#index, Mutex.HELD);
    }
  }
  unlock(): void {
    this.#word = Mutex.FREE;
    Atomics.notify(this.#view, this.#index, 1);
  }
}
