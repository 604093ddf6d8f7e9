import { mix } from './memory.ts';

/** A call of an operation of the object under test, for linearizability. Times count events, from 0. */
export interface Operation {
  thread: number;
  name: string;
  args: number[];
  result: number | undefined;
  begin: number;
  /** Infinity while it has not returned. */
  end: number;
}

interface Request {
  section: number;
  /** Entries by others since this thread first had to stand back; -1 before that. */
  bypassed: number;
}

/** What a scenario says about its threads: who is inside which section, who wants in, which operations run. */
export class Monitor {
  readonly history: Operation[] = [];
  readonly #inside = new Map<number, number>();
  readonly #requests = new Map<number, Request>();
  readonly #open = new Map<number, Operation>();
  readonly #maxBypass: number | undefined;
  #events = 0;
  #hash = 0;

  constructor(maxBypass: number | undefined) {
    this.#maxBypass = maxBypass;
  }

  reset(): void {
    this.history.length = 0;
    this.#inside.clear();
    this.#requests.clear();
    this.#open.clear();
    this.#events = 0;
    this.#hash = 0;
  }

  /** What of this is not determined by the threads' own histories, for recognising states. */
  get hash(): number {
    let hash = this.#hash;
    for (const [thread, request] of this.#requests) hash ^= mix(thread + 7, request.bypassed + 2);
    return hash;
  }

  /** A message if more threads are inside than may be. */
  enter(thread: number, section: number, maximum: number): string | null {
    const count = (this.#inside.get(section) ?? 0) + 1;
    this.#inside.set(section, count);
    if (this.#requests.get(thread)?.section === section) this.#requests.delete(thread);
    if (count <= maximum) return null;
    const limit = maximum === 1 ? 'only one may be' : `at most ${maximum} may be`;
    return `${count} threads are inside at once, where ${limit}.`;
  }

  leave(section: number): void {
    this.#inside.set(section, (this.#inside.get(section) ?? 0) - 1);
  }

  request(thread: number, section: number): void {
    this.#requests.set(thread, { section, bypassed: -1 });
  }

  /** The thread found no way in: from here on, others that enter pass it by. */
  standsBack(thread: number): void {
    const request = this.#requests.get(thread);
    if (request && request.bypassed < 0) request.bypassed = 0;
  }

  /** The thread that was passed by more often than the scenario allows, when another entered. */
  passedBy(thread: number, section: number): number | null {
    if (this.#maxBypass === undefined) return null;
    for (const [other, request] of this.#requests) {
      if (other === thread || request.section !== section || request.bypassed < 0) continue;
      request.bypassed += 1;
      if (request.bypassed > this.#maxBypass) return other;
    }
    return null;
  }

  begin(thread: number, name: string, args: number[]): void {
    const operation = {
      thread,
      name,
      args,
      result: undefined,
      begin: this.#events++,
      end: Number.POSITIVE_INFINITY,
    };
    this.#open.set(thread, operation);
    this.history.push(operation);
    this.#hash = mix(this.#hash, thread * 2 + 1);
  }

  end(thread: number, result: number | undefined): void {
    const operation = this.#open.get(thread);
    if (!operation) return;
    operation.result = result;
    operation.end = this.#events++;
    this.#open.delete(thread);
    this.#hash = mix(this.#hash, thread * 2 + 2);
  }
}
