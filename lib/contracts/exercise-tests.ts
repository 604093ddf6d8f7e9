/**
 * What an exercise's `tests.ts` and `scenario.ts` hand to the judge. They are the author's trusted code:
 * `tests.ts` runs in the judge's process and never enters a sandbox; `scenario.ts` is shipped into the sandbox
 * beside the candidate's files, so it holds no secret. Both import types only, because the judge
 * loads them from the database, far from this folder.
 */

/** Deterministic random numbers from the seed of a judging, so that every generated case can be made again. */
export interface Random {
  /** Whole number in [min, max], both inclusive. */
  int(min: number, max: number): number;
  /** Number in [0, 1). */
  float(): number;
  pick<T>(items: readonly T[]): T;
  shuffle<T>(items: readonly T[]): T[];
}

/** `true` when the answer is right, else one sentence that tells the candidate what is wrong with it. */
export type Check = true | string;

/** A call of a function exercise: its arguments, and the right answer where only one is right. */
export interface FunctionCase<Input extends unknown[], Output> {
  name: string;
  input: Input;
  expected: Output;
}

/** Exercises of kind `function` and `speedup`. */
export interface FunctionTests<Input extends unknown[], Output> {
  /** Shown, run by "Run", editable by the candidate. */
  samples: FunctionCase<Input, Output>[];
  /** Decide, together with the samples; fixed ones and ones drawn from the seed. */
  hidden(random: Random): FunctionCase<Input, Output>[];
  /** The right answer for arguments of the candidate's own. Plain and obviously right before fast. */
  solve(...input: Input): Output;
  /** Names what is wrong with arguments that a candidate typed, or null. They come as parsed JSON, unchecked. */
  validate(input: unknown[]): string | null;
  /** Replaces deep equality where several answers are right. */
  check?(input: Input, got: unknown, expected: Output): Check;
}

/** Exercises of kind `speedup`: correct first, then measured in pairs, each pair on a fresh input. */
export interface SpeedupTests<Input extends unknown[], Output> extends FunctionTests<Input, Output> {
  /**
   * Arguments of the call before a measured one, far smaller and of the same shape, so that workers are started. What
   * it takes beyond starting them counts as measured time.
   */
  warmUp(cores: number): Input;
  /** Arguments of one measured call on `cores` cores; a new draw for every pair. */
  measured(random: Random, cores: number): Input;
  /** The same input for the sequential baseline. */
  baselineInput(input: Input): unknown[];
}

/** What a thread of a scenario may use besides the candidate's code and the shared memory. */
export interface ThreadContext {
  /** Fails the run with this message unless the condition holds. */
  assert(condition: boolean, message: string): void;
  /** Notes a number; the thread's notes reach `check` in order. */
  record(value: number): void;
}

/** What a run of a scenario left behind: each thread's notes, and the shared words after the last thread ended. */
export interface ScenarioRun {
  records: number[][];
  shared: Int32Array;
}

/** A scenario's finding against a run: the verdict that it means and one sentence for the candidate. */
export interface Finding {
  verdict: 'wrong answer' | 'data race';
  message: string;
}

/** Whole numbers that give a scenario its size: threads, rounds, capacity… */
export type Size = Record<string, number>;

/**
 * Exercises of kind `sync`: what the threads do with the candidate's primitive, apart from how it is run.
 * `scenario.ts` exports `scenarios: Record<string, SyncScenario<typeof import('./reference.ts')>>`.
 */
export interface SyncScenario<Solution> {
  threads(size: Size): number;
  /** Length of the zero-filled Int32Array that all threads share. */
  words(size: Size): number;
  /** The body of one thread, 0-based. Must not end before its work is done, nor keep state between runs. */
  thread(solution: Solution, shared: Int32Array, thread: number, size: Size, context: ThreadContext): void;
  /** Judges a run after all threads ended; null when nothing is wrong. Pure. */
  check(run: ScenarioRun, size: Size): Finding | null;
}

/** One run of a scenario: `rounds` times, each on fresh memory. */
export interface ScenarioCase {
  name: string;
  scenario: string;
  size: Size;
  /** How often stress repeats it. Only for `sync`. */
  rounds?: number;
}

/** `tests.ts` of exercises of kind `sync` and `async`: which scenarios, how large. */
export interface ScenarioTests {
  samples: ScenarioCase[];
  hidden(random: Random): ScenarioCase[];
  /** Small cases whose interleavings the schedule explorer searches; two to four, each as small as shows the bug. */
  explored?: ScenarioCase[];
  /** Names what is wrong with a size that a candidate typed for this scenario, or null. It comes as parsed JSON, unchecked. */
  validate(scenario: string, size: unknown): string | null;
}

/** Time inside an async scenario: timers fire in order as soon as nothing else can run, without real waiting. */
export interface VirtualClock {
  /** Milliseconds since the run began. */
  now(): number;
  /** Resolves `ms` later on this clock. */
  sleep(ms: number): Promise<void>;
}

/**
 * Exercises of kind `async`. The candidate's own setTimeout, setInterval, setImmediate, Date.now and performance.now
 * follow the virtual clock as well. `scenario.ts` exports `scenarios: Record<string, AsyncScenario<…>>`.
 */
export interface AsyncScenario<Solution> {
  /** Drives the candidate's code and returns what it saw, as JSON. */
  run(solution: Solution, clock: VirtualClock, size: Size): Promise<unknown>;
  /** Judges what `run` returned; runs in the judge, on data from a hostile process, and must not trust its shape. */
  check(observed: unknown, size: Size): Finding | null;
}

/** The object that `tests.ts` exports as its default. */
export type Tests = FunctionTests<never, unknown> | SpeedupTests<never, unknown> | ScenarioTests;
