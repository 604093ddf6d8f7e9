// verdict: runtime error
// why: Calls that reject after the first failure have no handler, and Node ends a process with an unhandled rejection.
export async function mapLimit<T, R>(
  items: readonly T[],
  limit: number,
  fn: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results = new Array<R>(items.length);
  const inFlight = new Set<Promise<void>>();
  for (const [index, item] of items.entries()) {
    const call = start(fn, item, index, (result) => {
      results[index] = result;
      inFlight.delete(call);
    });
    inFlight.add(call);
    if (inFlight.size >= limit) await Promise.race(inFlight);
  }
  while (inFlight.size > 0) await Promise.race(inFlight);
  return results;
}

async function start<T, R>(
  fn: (item: T, index: number) => Promise<R>,
  item: T,
  index: number,
  keep: (result: R) => void,
): Promise<void> {
  keep(await fn(item, index));
}
