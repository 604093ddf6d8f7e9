/** What a series of durations comes to; milliseconds. */
export interface Series {
  n: number;
  p50: number;
  p95: number;
}

/** Median and 95th percentile by the nearest rank. */
export function seriesOf(durationsMs: readonly number[]): Series {
  const sorted = [...durationsMs].sort((a, b) => a - b);
  const rank = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { n: sorted.length, p50: rank(0.5), p95: rank(0.95) };
}

/** Runs the steps in turn, `rounds` times, so that a change in the machine's speed meets all of them alike. */
export async function interleave<Name extends string>(
  rounds: number,
  steps: Record<Name, () => Promise<number>>,
): Promise<Record<Name, Series>> {
  const names = Object.keys(steps) as Name[];
  const durations = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) durations.get(name)?.push(await steps[name]());
  }
  return Object.fromEntries(names.map((name) => [name, seriesOf(durations.get(name) ?? [])])) as Record<
    Name,
    Series
  >;
}

/** Milliseconds that the work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
