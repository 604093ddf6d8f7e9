import type {
  Finding,
  ScenarioRun,
  Size,
  SyncScenario,
  ThreadContext,
} from '#lib/contracts/exercise-tests.ts';

/** The object under test as a sequential program: a state and what each operation does to it. */
export interface SequentialSpecification<State> {
  initial(size: Size): State;
  /**
   * The state after an operation and what it returns; null where it can't happen in this state (a `take` of nothing).
   * Must not change the state that it is given.
   */
  apply(
    state: State,
    operation: string,
    args: number[],
    size: Size,
  ): { state: State; result: number | undefined } | null;
}

/**
 * What the explorer reads of a scenario beyond what stress needs. All of it is optional: stress ignores it, and under
 * stress the context lacks the methods, so a scenario calls them with `?.`.
 */
export interface ExplorerScenario<Solution> extends SyncScenario<Solution> {
  /** Values of the first words at the start of a run; the others are zero. */
  initial?(size: Size): number[];
  /** Asks linearizability of the operations between `begin` and `end`. */
  specification?: SequentialSpecification<unknown>;
  /**
   * Asks that no fair schedule keeps all threads busy for ever. Off by default, because locks that poll are livelock-prone
   * in theory and right in practice; threads that all spin on unchanging memory are reported without it.
   */
  livelockFree?: boolean;
  /** Asks fairness: how many others may enter a section while a thread that asked for it stands back. */
  maxBypass?(size: Size): number;
}

export interface ExplorerContext extends ThreadContext {
  /** The thread is inside a section from here on, beside at most `maximum - 1` others (default 0 others). */
  enter?(section: number, maximum?: number): void;
  leave?(section: number): void;
  /** The thread wants into a section; only for `maxBypass`. */
  request?(section: number): void;
  /** An operation of the object under test begins and ends; only for `specification`. */
  begin?(operation: string, ...args: number[]): void;
  end?(result?: number): void;
}

export type { Finding, ScenarioRun, Size };
