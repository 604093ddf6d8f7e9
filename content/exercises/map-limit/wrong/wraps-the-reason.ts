// verdict: wrong answer
// why: It rejects with an error of its own instead of the reason that the call gave.
export async function mapLimit<T, R>(
  items: readonly T[],
  limit: number,
  fn: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results = new Array<R>(items.length);
  const queue = items.entries();
  let failed = false;

  async function lane(): Promise<void> {
    while (!failed) {
      const next = queue.next();
      if (next.done) return;
      const [index, item] = next.value;
      try {
        results[index] = await fn(item, index);
      } catch (reason) {
        failed = true;
        throw new Error('A call failed.', { cause: reason });
      }
    }
  }

  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, lane));
  return results;
}
