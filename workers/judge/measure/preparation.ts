/** CPU time that loading a module, starting `cores` workers and a small call may take; measured: about half of it. */
export function preparationAllowanceMs(cores: number): number {
  return 100 + 60 * cores;
}

/**
 * What a contestant computed ahead of its measured call, milliseconds of CPU time. It counts as if it had been part
 * of the call, on as many cores as the call had: tables made in module scope or in the warm-up win nothing.
 */
export function computedAheadMs(preparationMs: number, cores: number): number {
  return Math.max(0, preparationMs - preparationAllowanceMs(cores)) / cores;
}
