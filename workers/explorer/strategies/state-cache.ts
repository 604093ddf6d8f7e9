/** Slots; with nine bytes each, 9 MB. */
const DEFAULT_SLOTS = 1 << 20;
const MAX_PROBES = 16;

/**
 * States seen, each with the fewest preemptions spent when it was reached. Of bounded size: a state that finds no
 * slot is simply not remembered, and will be explored again.
 */
export class StateCache {
  readonly #keys: Float64Array;
  readonly #spent: Uint8Array;
  readonly #mask: number;
  size = 0;

  constructor(slots = DEFAULT_SLOTS) {
    this.#keys = new Float64Array(slots);
    this.#spent = new Uint8Array(slots);
    this.#mask = slots - 1;
  }

  /** Whether this state was reached before with no more preemptions spent; remembers it otherwise. */
  covers(key: number, spent: number): boolean {
    let slot = ((key % 4_294_967_291) ^ (key / 2_097_152)) & this.#mask;
    for (let probe = 0; probe < MAX_PROBES; probe += 1) {
      const found = this.#keys[slot];
      if (found === key) {
        if ((this.#spent[slot] ?? 0) <= spent) return true;
        this.#spent[slot] = spent;
        return false;
      }
      if (found === 0) {
        this.#keys[slot] = key;
        this.#spent[slot] = spent;
        this.size += 1;
        return false;
      }
      slot = (slot + 1) & this.#mask;
    }
    return false;
  }

  clear(): void {
    this.#keys.fill(0);
    this.size = 0;
  }
}
