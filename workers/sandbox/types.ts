import type { Size } from '#lib/contracts/exercise-tests.ts';
import type { Json } from '#lib/contracts/json.ts';
import type { SandboxLayer } from '#lib/contracts/judgement.ts';
import type { Verdict } from '#lib/domain/verdict.ts';

/** Least isolation that is accepted: all layers, at least separate namespaces, or only a process of its own. */
export type Requirement = 'full' | 'namespaces' | 'process';

export interface SandboxOptions {
  /** Memory of everything inside, the runtime's own 45 MB included. More than the pool's default costs a cold start. */
  memoryMb: number;
  /** Processors to use; all that the judge may use when absent. */
  cpus?: readonly number[];
}

export interface SandboxPool {
  /** What is really in force, as the probe at start found it. */
  readonly layers: SandboxLayer[];
  /** Sandboxes that are kept ready. */
  readonly size: number;
  /** How many are ready, run a program, or are being started, at this moment. */
  counts(): { ready: number; taken: number; starting: number };
  /** A fresh sandbox that nobody used before. Rejects only when the machinery is broken or the pool closed. */
  take(options?: Partial<SandboxOptions>): Promise<Sandbox>;
  /** Starts no sandbox in the background until the returned function is called: for measured runs. */
  holdRefill(): () => void;
  /** Kills all sandboxes, taken ones too, and removes what they left on the host. */
  close(): Promise<void>;
}

/** A candidate's program, already transpiled. Baseline, reference and candidate are all shipped like this. */
export interface Program {
  /** ESM JavaScript by the name of its source file, "solution.ts". */
  files: Record<string, string>;
  entry: string;
  harness: 'function' | 'stress' | 'async';
  /** Name of the export to call; for scenarios, one that must exist. */
  export: string;
  scenario?: { file: string; javascript: string };
}

export interface CallLimits {
  timeoutMs: number;
  /** Console output that is kept; sixteen times as much ends the sandbox. */
  outputBytes: number;
  /** Size of the answer as JSON; default 1 MiB. */
  answerBytes?: number;
}

export interface Console {
  text: string;
  truncated: boolean;
}

/** How a candidate's process can end a call; what a checker finds later is not among them. */
export type EndCause = Exclude<
  Verdict,
  'accepted' | 'wrong answer' | 'compile error' | 'data race' | 'insufficient speedup' | 'inconclusive'
>;

interface Measured {
  /** Milliseconds between the request's frame out and the answer's frame in, by the judge's clock. */
  wallMs: number;
  /** CPU time of the whole sandbox in that time; null where nothing accounts for it. */
  cpuMs: number | null;
  /** What was printed during the call. */
  console: Console;
}

export type Outcome =
  | ({ kind: 'answer'; value: Json } & Measured)
  | ({ kind: 'threw'; name: string; message: string; stack: string } & Measured)
  /** `killed`: by SIGKILL, and by none of our limits. */
  | ({ kind: 'ended'; cause: EndCause; message: string; killed?: true } & Measured);

export interface StressRequest {
  scenario: string;
  size: Size;
  /** Most rounds to run; fewer when half of the time limit is used up. */
  rounds: number;
  seed: number;
}

/** One single-use sandbox. After an outcome of kind `ended` it is dead. Calls must not overlap. */
export interface Sandbox {
  /** Evaluates the program's module. `answer` means that it is loaded. */
  load(program: Program, limits: CallLimits): Promise<Outcome>;
  /** Calls the export; arguments and answer are wire values (lib/contracts/wire-value.ts). */
  call(args: Json[], limits: CallLimits): Promise<Outcome>;
  /** Runs a scenario on real threads; the answer is a StressReport (lib/contracts/stress-report.ts). */
  stress(request: StressRequest, limits: CallLimits): Promise<Outcome>;
  /** Runs an async scenario once on a virtual clock; the answer is what it observed, as a wire value. */
  runAsync(request: { scenario: string; size: Size }, limits: CallLimits): Promise<Outcome>;
  /** CPU time of the whole sandbox so far, nanoseconds. */
  cpuNs(): number | null;
  /** Pins all threads, present and future. False when the host refuses. */
  setCpus(cpus: readonly number[]): boolean;
  /** Lets its threads go before everything else that wants the same processors: for measured runs. False when the host refuses. */
  prefer(): boolean;
  /** Stops all threads where they are, until `resume`: nobody computes while somebody else is measured. */
  pause(): void;
  resume(): void;
  /** Process id of the runtime inside as the host sees it; null once it is gone. */
  readonly pid: number | null;
  /** Resolves when everything of it is gone. */
  kill(): Promise<void>;
}
