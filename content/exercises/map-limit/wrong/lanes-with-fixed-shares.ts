// verdict: wrong answer
// why: Each lane gets its share of the items in advance; a quick lane is idle while a slow one has work left.
export async function mapLimit<T, R>(
  items: readonly T[],
  limit: number,
  fn: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results = new Array<R>(items.length);
  const lane = async (first: number) => {
    for (let index = first; index < items.length; index += limit) {
      results[index] = await fn(items[index]!, index);
    }
  };
  await Promise.all(Array.from({ length: limit }, (_, first) => lane(first)));
  return results;
}
