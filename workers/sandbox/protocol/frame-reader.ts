/** What a stranger did to the protocol. */
export type FrameProblem = 'too large' | 'too deep' | 'not JSON';

/** Nesting that an honest answer can reach: a wire value of depth 256, each level in a tagged object. */
const MAX_JSON_DEPTH = 1024;

/**
 * Cuts the byte stream of a sandbox into frames: four bytes of length, little-endian, then JSON. No more than one
 * frame of the allowed size is ever kept, and nothing is parsed before its depth is known to be harmless.
 */
export class FrameReader {
  maxBytes = 0;
  readonly #onFrame: (value: unknown) => void;
  readonly #onProblem: (problem: FrameProblem) => void;
  #chunks: Buffer[] = [];
  #length = 0;
  #broken = false;

  constructor(onFrame: (value: unknown) => void, onProblem: (problem: FrameProblem) => void) {
    this.#onFrame = onFrame;
    this.#onProblem = onProblem;
  }

  /** Takes the next bytes. After a problem everything is ignored. */
  push(chunk: Buffer): void {
    if (this.#broken) return;
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    for (;;) {
      const size = this.#frameSize();
      if (size === null || this.#broken || this.#length < 4 + size) return;
      this.#take(size);
    }
  }

  #frameSize(): number | null {
    if (this.#length < 4) return null;
    if ((this.#chunks[0]?.length ?? 0) < 4) this.#chunks = [Buffer.concat(this.#chunks)];
    const size = this.#chunks[0]?.readUInt32LE(0) ?? 0;
    if (size > this.maxBytes) this.#fail('too large');
    return size;
  }

  #take(size: number): void {
    const [first, ...more] = this.#chunks;
    const all = first !== undefined && more.length === 0 ? first : Buffer.concat(this.#chunks);
    const body = all.subarray(4, 4 + size);
    this.#chunks = all.length > 4 + size ? [all.subarray(4 + size)] : [];
    this.#length -= 4 + size;
    if (jsonDepth(body) > MAX_JSON_DEPTH) this.#fail('too deep');
    else this.#parse(body);
  }

  #parse(body: Buffer): void {
    let value: unknown;
    try {
      value = JSON.parse(body.toString('utf8'));
    } catch {
      this.#fail('not JSON');
      return;
    }
    this.#onFrame(value);
  }

  #fail(problem: FrameProblem): void {
    this.#broken = true;
    this.#chunks = [];
    this.#length = 0;
    this.#onProblem(problem);
  }
}

const [QUOTE, BACKSLASH, OPEN_BRACKET, CLOSE_BRACKET, OPEN_BRACE, CLOSE_BRACE] = [
  0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d,
];

/** Deepest nesting of arrays and objects in JSON text, found without parsing: a parser is slow on deep input. */
export function jsonDepth(json: Buffer): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < json.length; at++) {
    const byte = json[at];
    if (inString) {
      if (byte === BACKSLASH) at++;
      else if (byte === QUOTE) inString = false;
    } else if (byte === QUOTE) inString = true;
    else if (byte === OPEN_BRACKET || byte === OPEN_BRACE) deepest = Math.max(deepest, ++depth);
    else if (byte === CLOSE_BRACKET || byte === CLOSE_BRACE) depth--;
  }
  return deepest;
}
