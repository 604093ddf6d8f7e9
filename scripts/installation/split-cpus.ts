/** Who may use which processors, by the kernel's numbers. */
export interface CpuShares {
  /** Web server and database. */
  services: number[];
  /** Measured runs. */
  judge: number[];
}

/** With fewer there is nothing to give away: a speedup wants at least two cores of its own. */
const FEWEST = 4;
const SERVICES_SHARE = 1 / 8;

/**
 * Keeps web server and database off the processors on which speedups are measured.
 * @param allowed processors that this installation may use
 * @param wished those that JUDGE_CPUS names
 * @returns null where everybody shares everything
 */
export function splitCpus(allowed: readonly number[], wished?: readonly number[]): CpuShares | null {
  if (wished) {
    const services = allowed.filter((cpu) => !wished.includes(cpu));
    return services.length === 0 ? null : { services, judge: [...wished] };
  }
  if (allowed.length < FEWEST) return null;
  const count = Math.ceil(allowed.length * SERVICES_SHARE);
  return { services: allowed.slice(0, count), judge: allowed.slice(count) };
}
