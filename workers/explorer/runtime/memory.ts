import { UnsupportedRun } from './unsupported-run.ts';

/** More cells than this would make every run slow; no exercise comes near. */
const MAX_CELLS = 16_384;

/** A SharedArrayBuffer that a run can see, cut into cells of the program's smallest element. */
export interface Region {
  /** 0 is the scenario's memory, others are made by the program. */
  id: number;
  /** Number of its first cell. */
  base: number;
  /** Its bytes as integers of one cell each. */
  raw: Int8Array<SharedArrayBuffer> | Int16Array<SharedArrayBuffer> | Int32Array<SharedArrayBuffer>;
}

/** What a view of shared memory carries, under `SHARED`. */
export interface SharedView {
  region: Region;
  /** Cell of element 0. */
  cell: number;
  /** Cells of one element; 0 for a DataView, whose accesses differ. */
  span: number;
}

export const SHARED = Symbol('shared memory');

export interface MaybeShared {
  [SHARED]?: SharedView;
}

/**
 * All shared memory of a run as numbered cells, with a hash of its content that is kept up to date with every write,
 * and a version for each cell that tells whether it changed.
 */
export class Memory {
  /** Bytes of a cell: 4, unless the program makes views of smaller elements. */
  readonly granule: 1 | 2 | 4;
  readonly main: SharedArrayBuffer;
  readonly version = new Int32Array(MAX_CELLS);
  /** Counts waiters that came to each cell's queue, and so tells a notify that found none whether one came since. */
  readonly arrivals = new Int32Array(MAX_CELLS);
  hashA = 0;
  hashB = 0;
  readonly #mainRegion: Region;
  #regions = new Map<SharedArrayBuffer, Region>();
  #cells = 0;
  #smallest: number;

  constructor(words: number, granule: 1 | 2 | 4) {
    this.granule = granule;
    this.#smallest = granule;
    this.main = new SharedArrayBuffer(Math.max(1, words) * 4);
    this.#mainRegion = this.#register(this.main);
  }

  /** Size in bytes of the smallest element through which the program looks at shared memory. */
  get smallestElement(): number {
    return this.#smallest;
  }

  get cells(): number {
    return this.#cells;
  }

  /** The scenario's memory zeroed, all other memory forgotten. */
  reset(): void {
    this.version.fill(0, 0, this.#cells);
    this.arrivals.fill(0, 0, this.#cells);
    this.#regions = new Map([[this.main, this.#mainRegion]]);
    this.#cells = this.#mainRegion.raw.length;
    this.hashA = 0;
    this.hashB = 0;
    this.#mainRegion.raw.fill(0);
  }

  /** Marks a view of shared memory as such; leaves any other as it is. */
  adopt(view: MaybeShared & ArrayBufferView<ArrayBufferLike>): void {
    if (!(view.buffer instanceof SharedArrayBuffer)) return;
    const size = 'BYTES_PER_ELEMENT' in view ? Number(view.BYTES_PER_ELEMENT) : 1;
    if (size < this.#smallest) this.#smallest = size;
    const region = this.#regions.get(view.buffer) ?? this.#register(view.buffer);
    const shared: SharedView = {
      region,
      cell: region.base + Math.floor(view.byteOffset / this.granule),
      span: 'BYTES_PER_ELEMENT' in view ? Math.max(1, size / this.granule) : 0,
    };
    Object.defineProperty(view, SHARED, { value: shared });
  }

  /** Notes that a cell's content changed from one raw value to another. */
  changed(cell: number, before: number, after: number): void {
    this.version[cell] = (this.version[cell] ?? 0) + 1;
    this.hashA ^= cellHash(cell, before, 0x7f4a7c15) ^ cellHash(cell, after, 0x7f4a7c15);
    this.hashB ^= cellHash(cell, before, 0x165667b1) ^ cellHash(cell, after, 0x165667b1);
  }

  /** The view, element and byte offset of a cell, for people. */
  describe(cell: number): { buffer: number; offset: number } {
    for (const region of this.#regions.values())
      if (cell >= region.base && cell < region.base + region.raw.length)
        return { buffer: region.id, offset: (cell - region.base) * this.granule };
    return { buffer: 0, offset: 0 };
  }

  #register(buffer: SharedArrayBuffer): Region {
    const length = Math.floor(buffer.byteLength / this.granule);
    const raw =
      this.granule === 1
        ? new Int8Array(buffer, 0, length)
        : this.granule === 2
          ? new Int16Array(buffer, 0, length)
          : new Int32Array(buffer, 0, length);
    const region: Region = { id: this.#regions.size, base: this.#cells, raw };
    this.#cells += raw.length;
    if (this.#cells > MAX_CELLS)
      throw new UnsupportedRun(`The explorer models at most ${MAX_CELLS} cells of shared memory.`);
    this.#regions.set(buffer, region);
    return region;
  }
}

/** Mixes a cell's number and content into 32 bits (multipliers of MurmurHash3's finaliser). */
function cellHash(cell: number, value: number, seed: number): number {
  if (value === 0) return 0;
  let hash = Math.imul(cell + seed, 0x85ebca6b) ^ Math.imul(value, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** One round of the same mixing, for the history of a thread. */
export function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
