const FIRST_SLOTS = 1 << 14;
/** With nine bytes a slot, 9 MB. */
const MAX_SLOTS = 1 << 20;
const MAX_PROBES = 24;

/**
 * States seen, each with the fewest preemptions spent when it was reached. It grows up to a bound; a state that finds
 * no slot then is simply not remembered, and will be explored again.
 */
export class StateCache {
  size = 0;
  #keys = new Float64Array(FIRST_SLOTS);
  #spent = new Uint8Array(FIRST_SLOTS);
  readonly #maxSlots: number;

  constructor(maxSlots = MAX_SLOTS) {
    this.#maxSlots = maxSlots;
  }

  /** Whether this state was reached before with no more preemptions spent; remembers it otherwise. */
  covers(key: number, spent: number): boolean {
    const slot = this.#find(key);
    if (slot < 0) return false;
    if (this.#keys[slot] === key) {
      if ((this.#spent[slot] ?? 0) <= spent) return true;
      this.#spent[slot] = spent;
      return false;
    }
    this.#keys[slot] = key;
    this.#spent[slot] = spent;
    this.size += 1;
    if (this.size * 2 > this.#keys.length && this.#keys.length < this.#maxSlots) this.#grow();
    return false;
  }

  clear(): void {
    this.#keys.fill(0);
    this.size = 0;
  }

  /** The slot of a key, or the free one that it would take; -1 where neither is near. */
  #find(key: number): number {
    const mask = this.#keys.length - 1;
    let slot = (Math.imul(key % 4_294_967_291, 0x9e3779b1) ^ (key / 2_097_152)) & mask;
    for (let probe = 0; probe < MAX_PROBES; probe += 1) {
      const found = this.#keys[slot];
      if (found === key || found === 0) return slot;
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  #grow(): void {
    const keys = this.#keys;
    const spent = this.#spent;
    this.#keys = new Float64Array(keys.length * 2);
    this.#spent = new Uint8Array(keys.length * 2);
    for (const [index, key] of keys.entries()) {
      const slot = key === 0 ? -1 : this.#find(key);
      if (slot < 0) continue;
      this.#keys[slot] = key;
      this.#spent[slot] = spent[index] ?? 0;
    }
  }
}
