// verdict: wrong answer
// why: It starts everything at once.
export async function mapLimit<T, R>(
  items: readonly T[],
  _limit: number,
  fn: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  return Promise.all(items.map(fn));
}
