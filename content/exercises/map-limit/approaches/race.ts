export async function mapLimit<T, R>(
  items: readonly T[],
  limit: number,
  fn: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results = new Array<R>(items.length);
  const inFlight = new Set<Promise<void>>();

  async function call(item: T, index: number): Promise<void> {
    results[index] = await fn(item, index);
  }

  for (const [index, item] of items.entries()) {
    const settled = call(item, index).then(() => {
      inFlight.delete(settled);
    });
    inFlight.add(settled);
    if (inFlight.size >= limit) await Promise.race(inFlight);
  }
  await Promise.all(inFlight);
  return results;
}
