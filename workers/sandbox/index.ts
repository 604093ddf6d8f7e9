export { allowedCpus } from './allowed-cpus.ts';
export { type OpenPoolOptions, openSandboxPool } from './open-sandbox-pool.ts';
export type {
  CallLimits,
  Console,
  EndCause,
  Outcome,
  Program,
  Requirement,
  Sandbox,
  SandboxOptions,
  SandboxPool,
  StressRequest,
} from './types.ts';
