// verdict: data race
// why: The flag is a field of the object. Each thread has its own object, so no thread sees another's flag.
export class Mutex {
  #locked = false;

  constructor(_state: Int32Array, _index: number) {}

  lock(): void {
    while (this.#locked) {
      // wait
    }
    this.#locked = true;
  }

  unlock(): void {
    this.#locked = false;
  }
}
