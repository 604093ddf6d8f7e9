// verdict: compile error
// why: fn takes two arguments, the item and its index.
export async function mapLimit<T, R>(
  items: readonly T[],
  limit: number,
  fn: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  for (let start = 0; start < items.length; start += limit) {
    for (const item of items.slice(start, start + limit)) results.push(await fn(item));
  }
  return results;
}
