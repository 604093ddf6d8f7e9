/** Where a speedup comes from. The total is algorithmic × parallel. */
export interface SpeedupParts {
  /** Baseline ÷ candidate, both on one core: what a better algorithm alone gains. */
  algorithmic: number;
  /** Candidate on one core ÷ candidate on all: what the cores gain. */
  parallel: number;
  /** Parallel gain ÷ cores. */
  efficiency: number;
  /**
   * Share of the work that behaves as if it could not be divided (Karp and Flatt, "Measuring Parallel Processor
   * Performance", CACM 33(5), 1990). Below zero where the cores' caches gain more than dividing costs.
   */
  serialFraction: number;
}

/**
 * @param onOneCore ratio baseline ÷ candidate, the candidate on one core
 * @param onAllCores the same on `cores` ≥ 2 cores
 */
export function decomposeSpeedup(onOneCore: number, onAllCores: number, cores: number): SpeedupParts {
  const parallel = onAllCores / onOneCore;
  return {
    algorithmic: onOneCore,
    parallel,
    efficiency: parallel / cores,
    serialFraction: (1 / parallel - 1 / cores) / (1 - 1 / cores),
  };
}

/** Amdahl's law (AFIPS 1967): the parallel gain on `cores` cores of work whose `serialFraction` can't be divided. */
export function amdahlGain(serialFraction: number, cores: number): number {
  return 1 / (serialFraction + (1 - serialFraction) / cores);
}
