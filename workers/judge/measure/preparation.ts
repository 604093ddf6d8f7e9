/** CPU time that loading a module and a small call may take, and that starting a worker takes, milliseconds. */
const ALLOWED_MS = 30;
const ALLOWED_A_WORKER_MS = 55;

/** What a contestant used before its measured call. */
export interface Preparation {
  /** CPU time, milliseconds. */
  cpuMs: number;
  /** Threads that existed at any time. */
  threads: number;
}

/**
 * What a contestant computed ahead of its measured call, milliseconds of wall time on `cores` cores. Starting workers
 * ahead is welcome; beyond that it counts as if it had been part of the call, so that tables made in module scope or in
 * the warm-up win nothing. Threads of the runtime itself are those that the baseline has too.
 */
export function computedAheadMs(candidate: Preparation, baseline: Preparation, cores: number): number {
  const workers = Math.max(0, candidate.threads - baseline.threads);
  return Math.max(0, candidate.cpuMs - ALLOWED_MS - workers * ALLOWED_A_WORKER_MS) / cores;
}
