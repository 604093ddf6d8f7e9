/** Maps ratios to positions on an axis that begins at 0 and ends at a round number beyond every value. */
export interface Scale {
  max: number;
  ticks: number[];
  /** Percentage of the axis, 0 to 100. */
  at(ratio: number): number;
}

/** A scale whose ticks are at most eight, on steps of 0.25, 0.5, 1, 2, 5 … */
export function speedupScale(values: readonly number[]): Scale {
  const largest = Math.max(1, ...values);
  const step = [0.25, 0.5, 1, 2, 5, 10, 20, 50, 100].find((width) => largest / width <= 7) ?? largest / 7;
  const max = (Math.floor(largest / step) + 1) * step;
  const ticks = Array.from({ length: Math.round(max / step) + 1 }, (_, index) => index * step);
  return { max, ticks, at: (ratio) => (Math.min(Math.max(ratio, 0), max) / max) * 100 };
}
