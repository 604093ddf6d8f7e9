import type { ExplorationCase, FindingKind } from '#lib/contracts/exploration.ts';
import type { Program } from '../program.ts';
import { type Callable, GENERATOR, type Instrumented } from './language.ts';
import { Memory, mix } from './memory.ts';
import { Monitor } from './monitor.ts';
import { nativeSteps } from './natives.ts';
import { RaceDetector } from './race-detector.ts';
import type { RunFailure } from './run-failure.ts';
import type { ExplorerContext, ExplorerScenario } from './scenario.ts';
import { Stepping } from './stepping.ts';
import { describeStuck } from './stuck.ts';
import { SimThread, Status, type ThreadHost } from './thread.ts';
import { makeContext } from './thread-context.ts';
import { ThreadModules } from './thread-modules.ts';
import { makeViewConstructors } from './typed-arrays.ts';
import { UnsupportedRun } from './unsupported-run.ts';
import { finalFailure } from './verify.ts';

/** Most threads of a scenario: a choice is a bit in 31, one for a thread's step and one for its time-out. */
export const MAX_THREADS = 15;
/**
 * One scenario with all its threads in one executor. A run begins with `begin`; then `enabled` says which choices
 * there are, and `perform` makes one, until a failure stands or nothing is enabled. The same choices give the same run.
 *
 * A choice is the number of a thread, for its next operation, or that number plus the count of threads, for the
 * time-out of its timed wait.
 */
export class World extends Stepping implements ThreadHost {
  readonly program: Program;
  readonly case: ExplorationCase;
  readonly memory: Memory;
  readonly threads: SimThread[];
  readonly monitor: Monitor;
  readonly detector: RaceDetector;
  readonly scenario: ExplorerScenario<unknown>;
  /** What each thread's `record` noted. */
  readonly records: number[][];
  readonly #modules: ThreadModules;
  readonly #initial: number[];
  readonly #starts: (() => Generator<unknown, unknown, unknown>)[];

  /** @throws UnsupportedRun where the scenario is more than the explorer models. */
  constructor(program: Program, exploration: ExplorationCase, granule: 1 | 2 | 4) {
    super();
    this.program = program;
    this.case = exploration;
    this.#modules = new ThreadModules(program, this.time);
    this.memory = new Memory(0, granule);
    const setup = new SimThread(-1, this);
    this.#modules.prepare(setup, makeViewConstructors(this.memory));
    this.scenario = this.#scenarioOf(setup);
    const { size } = exploration;
    const count = this.scenario.threads(size);
    if (count > MAX_THREADS) throw new UnsupportedRun(`The explorer runs at most ${MAX_THREADS} threads.`);
    this.memory = new Memory(this.scenario.words(size), granule);
    this.#initial = this.scenario.initial?.(size) ?? [];
    this.monitor = new Monitor(this.scenario.maxBypass?.(size));
    this.detector = new RaceDetector(count, this.memory.cells);
    this.records = Array.from({ length: count }, () => []);
    this.threads = this.records.map((_, id) => new SimThread(id, this));
    this.#starts = this.threads.map((thread) => this.#prepare(thread));
  }

  /** The smaller cells that this program needs; null where these do. */
  get neededGranule(): 1 | 2 | null {
    const { smallestElement, granule } = this.memory;
    if (smallestElement >= granule) return null;
    return smallestElement === 1 ? 1 : 2;
  }

  /** Starts a run: memory zeroed, every thread before its first operation. */
  begin(): void {
    this.memory.reset();
    new Int32Array(this.memory.main).set(this.#initial);
    this.monitor.reset();
    this.detector.reset();
    this.queue.reset();
    this.#modules.reset();
    this.failure = null;
    this.steps = 0;
    this.forcedTimeouts = 0;
    this.idleRounds = 0;
    this.time.now = 0;
    for (const notes of this.records) notes.length = 0;
    for (const [id, thread] of this.threads.entries()) {
      thread.reset();
      thread.steps = this.#starts[id]?.() ?? null;
    }
    for (const thread of this.threads) if (!this.failure) this.advance(thread, undefined, false);
  }

  /** The choices there are, as bits. Time-outs count only where `timeouts` asks for them or nothing else can go on. */
  enabled(timeouts: boolean): number {
    let running = 0;
    let timed = 0;
    const count = this.threads.length;
    for (const { id, status, b } of this.threads) {
      if (status === Status.runs) running |= 1 << id;
      else if (status === Status.sleeps && Number.isFinite(b)) timed |= 1 << (id + count);
    }
    return timeouts || running === 0 ? running | timed : running;
  }

  /** Threads, as bits, that came round a loop without news and should let others go first. */
  repeating(): number {
    let mask = 0;
    for (const thread of this.threads)
      if (thread.yielded && thread.status === Status.runs) mask |= 1 << thread.id;
    return mask;
  }

  /** What is wrong now that nothing is enabled; null where all is well. */
  conclude(): RunFailure | null {
    return this.failure ?? describeStuck(this) ?? finalFailure(this);
  }

  /** A number that two states share only if, but for a chance of 2^-53, they and the salt are the same. */
  stateKey(salt: number): number {
    let a = mix(this.memory.hashA ^ this.monitor.hash, salt);
    let b = this.memory.hashB;
    for (const thread of this.threads) {
      const mode = thread.status * 4 + (thread.yielded ? 2 : 0) + (thread.insists > 0 ? 1 : 0);
      a = mix(a ^ thread.hashA, mode + thread.id * 32);
      b = mix(b ^ thread.hashB, mode + thread.id * 64);
    }
    for (const { thread } of this.queue.sleepers) {
      a = mix(a, thread.id + 11);
      b = mix(b, thread.id + 13);
    }
    return (a >>> 0) * 2_097_152 + ((b >>> 0) & 2_097_151);
  }

  fail(kind: FindingKind, message: string, thread: SimThread | null, error?: unknown): void {
    this.failure ??= {
      kind,
      message,
      verdict: null,
      thread: thread && thread.id >= 0 ? thread.id : null,
      site: thread?.site ?? -1,
      place: this.#modules.set.locate(error),
    };
  }

  importModule(thread: SimThread, name: string): Record<string, unknown> {
    return this.#modules.import(thread, name);
  }

  #scenarioOf(thread: SimThread): ExplorerScenario<unknown> {
    const { scenarios } = this.importModule(thread, this.program.scenario);
    const scenario = (scenarios as Record<string, ExplorerScenario<unknown>> | undefined)?.[
      this.case.scenario
    ];
    if (!scenario) throw new UnsupportedRun(`The exercise has no scenario "${this.case.scenario}".`);
    return scenario;
  }

  /** Everything of a thread that one run can hand to the next; returns what starts its body. */
  #prepare(thread: SimThread): () => Generator<unknown, unknown, unknown> {
    const views = makeViewConstructors(this.memory);
    this.#modules.prepare(thread, views);
    thread.natives = nativeSteps(thread, this.memory);
    const shared = new views.Int32Array(this.memory.main);
    const context: ExplorerContext = makeContext(this, thread);
    return () => {
      const scenario = this.#scenarioOf(thread);
      const body = (scenario.thread as Callable & Instrumented)[GENERATOR];
      if (!body) throw new UnsupportedRun(`The scenario "${this.case.scenario}" has no thread.`);
      const solution = this.importModule(thread, this.program.entry);
      return body.call(scenario, solution, shared, thread.id, this.case.size, context);
    };
  }
}
