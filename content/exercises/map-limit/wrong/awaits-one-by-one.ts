// verdict: runtime error
// why: It awaits the calls one by one and stops at the first failure. A call that rejects after it has no handler,
// and Node ends a process with an unhandled rejection.

export async function mapLimit<T, R>(
  items: readonly T[],
  limit: number,
  fn: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const permits = new Semaphore(limit);
  const calls: Promise<R>[] = [];
  let failed = false;

  async function call(item: T, index: number): Promise<R> {
    try {
      return await fn(item, index);
    } catch (reason) {
      failed = true;
      throw reason;
    } finally {
      permits.release();
    }
  }

  for (const [index, item] of items.entries()) {
    await permits.acquire();
    if (failed) break;
    calls.push(call(item, index));
  }
  const results: R[] = [];
  for (const one of calls) results.push(await one);
  return results;
}

class Semaphore {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(permits: number) {
    this.#free = permits;
  }

  async acquire(): Promise<void> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Hands the permit to whoever has waited longest, or puts it back. */
  release(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free += 1;
  }
}
