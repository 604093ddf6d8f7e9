import type { Console } from '../types.ts';

/** Output up to this many times the kept size is cut off; more is an attack on the reader. */
const FLOOD_FACTOR = 16;
const LAST_BYTES = 4096;

/** Keeps what a sandbox prints during one call, and notices a flood. */
export class ConsoleCollector {
  readonly #onFlood: () => void;
  #limit = 0;
  #chunks: Buffer[] = [];
  #kept = 0;
  #seen = 0;
  #last = Buffer.alloc(0);

  constructor(onFlood: () => void) {
    this.#onFlood = onFlood;
  }

  /** From here on, output belongs to the next call; `limit` bytes of it are kept. */
  begin(limit: number): void {
    this.#limit = limit;
    this.#chunks = [];
    this.#kept = 0;
    this.#seen = 0;
    this.#last = Buffer.alloc(0);
  }

  push(chunk: Buffer): void {
    this.#seen += chunk.length;
    const room = this.#limit - this.#kept;
    if (room > 0) {
      this.#chunks.push(chunk.subarray(0, room));
      this.#kept += Math.min(room, chunk.length);
    }
    this.#last = Buffer.concat([this.#last, chunk]).subarray(-LAST_BYTES);
    if (this.#seen > this.#limit * FLOOD_FACTOR) this.#onFlood();
  }

  /** The end of what was printed, kept or not: where a runtime says why it dies. */
  lastOutput(): string {
    return this.#last.toString('latin1');
  }

  read(): Console {
    const text = new TextDecoder().decode(Buffer.concat(this.#chunks));
    return { text, truncated: this.#seen > this.#kept };
  }
}
