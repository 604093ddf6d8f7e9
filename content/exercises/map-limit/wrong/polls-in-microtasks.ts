// verdict: time limit
// why: "await null" gives way to other microtasks only, never to timers: the calls that it waits for cannot finish.
export async function mapLimit<T, R>(
  items: readonly T[],
  limit: number,
  fn: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const calls: Promise<R>[] = [];
  let inFlight = 0;
  for (const [index, item] of items.entries()) {
    while (inFlight >= limit) await null;
    inFlight += 1;
    calls.push(fn(item, index).finally(() => (inFlight -= 1)));
  }
  return Promise.all(calls);
}
