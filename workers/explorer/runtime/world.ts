import type { ExplorationCase, FindingKind } from '#lib/contracts/exploration.ts';
import { Kind } from '../operation-kinds.ts';
import type { Program } from '../program.ts';
import { VirtualTime } from './clock.ts';
import { type Effect, executeAccess } from './execute.ts';
import { type Callable, GENERATOR, type Instrumented } from './language.ts';
import { Memory, mix } from './memory.ts';
import { Monitor } from './monitor.ts';
import { nativeSteps } from './natives.ts';
import { QUEUES } from './queues.ts';
import { RaceDetector } from './race-detector.ts';
import type { RunFailure } from './run-failure.ts';
import type { ExplorerContext, ExplorerScenario } from './scenario.ts';
import { describeStuck } from './stuck.ts';
import { SimThread, Status, type ThreadHost } from './thread.ts';
import { makeContext } from './thread-context.ts';
import { ThreadModules } from './thread-modules.ts';
import { makeViewConstructors } from './typed-arrays.ts';
import { UnsupportedRun } from './unsupported-run.ts';
import { finalFailure } from './verify.ts';
import { notifyCount, timeoutOf, WaitQueue, waitIsValid, waitMatches } from './wait-queue.ts';

/** Most threads of a scenario: a choice is a bit in 31, one for a thread's step and one for its time-out. */
export const MAX_THREADS = 15;
/** Own operations in a row that change nothing, after which other threads go first. */
const QUIET_LIMIT = 200;

/** Told of every step, by whoever writes a schedule down. */
export interface StepObserver {
  before(world: World, choice: number): void;
  after(world: World, choice: number, effect: Effect, woke: SimThread[]): void;
  remark(thread: SimThread, text: string): void;
}

/**
 * One scenario with all its threads in one executor. A run begins with `begin`; then `enabled` says which choices
 * there are, and `perform` makes one, until a failure stands or nothing is enabled. The same choices give the same run.
 *
 * A choice is the number of a thread, for its next operation, or that number plus the count of threads, for the
 * time-out of its timed wait.
 */
export class World implements ThreadHost {
  readonly program: Program;
  readonly case: ExplorationCase;
  readonly memory: Memory;
  readonly threads: SimThread[];
  readonly monitor: Monitor;
  readonly detector: RaceDetector;
  readonly scenario: ExplorerScenario<unknown>;
  readonly queue = new WaitQueue();
  /** What each thread's `record` noted. */
  readonly records: number[][];
  /** Sites whose operations ran inside a function that JavaScript itself calls, and so could not be interrupted. */
  readonly atomicSites = new Set<number>();
  failure: RunFailure | null = null;
  steps = 0;
  /** Time-outs that fired because nothing else could go on. */
  forcedTimeouts = 0;
  /** Choices since something changed at which every enabled thread only repeated itself. */
  idleRounds = 0;
  observer: StepObserver | null = null;

  readonly #time = new VirtualTime();
  readonly #modules: ThreadModules;
  readonly #initial: number[];
  readonly #starts: (() => Generator<unknown, unknown, unknown>)[];

  /** @throws UnsupportedRun where the scenario is more than the explorer models. */
  constructor(program: Program, exploration: ExplorationCase, granule: 1 | 2 | 4) {
    this.program = program;
    this.case = exploration;
    this.#modules = new ThreadModules(program, this.#time);
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
    this.#time.now = 0;
    for (const notes of this.records) notes.length = 0;
    for (const [id, thread] of this.threads.entries()) {
      thread.reset();
      thread.steps = this.#starts[id]?.() ?? null;
    }
    for (const thread of this.threads) if (!this.failure) this.#advance(thread, undefined, false);
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

  /** Makes a choice. */
  perform(choice: number): void {
    this.observer?.before(this, choice);
    this.steps += 1;
    const count = this.threads.length;
    const thread = this.threads[choice % count];
    if (!thread) throw new Error(`There is no choice ${choice}.`);
    for (const other of this.threads) if (other !== thread) other.yielded = false;
    if (choice >= count) this.#timeOut(thread, choice);
    else this.#step(thread, choice);
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

  remark(thread: SimThread, text: string): void {
    this.observer?.remark(thread, text);
  }

  importModule(thread: SimThread, name: string): Record<string, unknown> {
    return this.#modules.import(thread, name);
  }

  /** Executes an operation inside a function that JavaScript itself called, where nothing can come between. */
  executeNow(thread: SimThread): unknown {
    if (thread.cell >= 0) this.atomicSites.add(thread.site);
    if (thread.id >= 0) this.detector.observe(thread, this.threads);
    if (thread.kind === Kind.halt) throw new Error('The run has ended.');
    if (thread.kind === Kind.wait && waitIsValid(thread)) {
      if (!waitMatches(thread)) return 'not-equal';
      const message =
        'The explorer can’t put a thread to sleep inside a function that JavaScript itself calls.';
      throw new UnsupportedRun(message, thread.site);
    }
    if (thread.kind === Kind.notify && thread.cell >= 0) {
      const woken = this.#notify(thread);
      for (const other of woken) this.#wake(thread, other);
      return woken.length;
    }
    const effect = executeAccess(thread, this.memory);
    if (effect.changed) this.#endSpins(thread);
    if (effect.failed) throw effect.error;
    return effect.result;
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

  #step(thread: SimThread, choice: number): void {
    thread.runDeferred();
    thread.ticks = 0;
    thread.yielded = false;
    if (thread.kind === Kind.waitAsync)
      throw new UnsupportedRun(
        'The explorer can’t follow Atomics.waitAsync in a scenario of threads.',
        thread.site,
      );
    this.detector.observe(thread, this.threads);
    const waits = thread.kind === Kind.wait && waitIsValid(thread);
    if (waits && waitMatches(thread)) this.#sleep(thread, choice);
    else this.#act(thread, choice, waits);
  }

  /** Executes an operation that does not put the thread to sleep. */
  #act(thread: SimThread, choice: number, waits: boolean): void {
    let woken: SimThread[] = [];
    let effect: Effect;
    if (waits) {
      effect = { result: 'not-equal', changed: false, error: undefined, failed: false };
      thread.learn(5);
      thread.note(thread.cell, this.memory.version[thread.cell] ?? 0, false);
    } else if (thread.kind === Kind.notify && thread.cell >= 0) {
      woken = this.#notify(thread);
      effect = { result: woken.length, changed: woken.length > 0, error: undefined, failed: false };
    } else effect = executeAccess(thread, this.memory);

    this.#countQuiet(thread, effect.changed);
    if (effect.changed) this.#endSpins(thread);
    thread.lastStep = this.steps;
    this.observer?.after(this, choice, effect, woken);
    for (const other of woken) this.#wake(thread, other);
    this.#advance(thread, effect.failed ? effect.error : effect.result, effect.failed);
  }

  #countQuiet(thread: SimThread, changed: boolean): void {
    thread.quiet = changed ? 0 : thread.quiet + 1;
    if (changed) this.idleRounds = 0;
    if (thread.quiet < QUIET_LIMIT) return;
    thread.quiet = 0;
    thread.yielded = true;
  }

  #sleep(thread: SimThread, choice: number): void {
    thread.status = Status.sleeps;
    thread.b = timeoutOf(thread);
    this.queue.add(thread);
    this.memory.arrivals[thread.cell] = (this.memory.arrivals[thread.cell] ?? 0) + 1;
    this.monitor.standsBack(thread.id);
    thread.learn(77);
    this.idleRounds = 0;
    this.remark(thread, 'falls asleep');
    this.observer?.after(
      this,
      choice,
      { result: undefined, changed: false, error: undefined, failed: false },
      [],
    );
    for (const other of this.threads)
      if (other.spinCells?.includes(thread.cell + QUEUES)) this.#endSpin(other);
  }

  #notify(thread: SimThread): SimThread[] {
    const woken = this.queue.take(thread.cell, notifyCount(thread), this.steps);
    thread.note(thread.cell + QUEUES, this.memory.arrivals[thread.cell] ?? 0, woken.length > 0);
    thread.learn(woken.length + 900);
    return woken;
  }

  #wake(waker: SimThread, thread: SimThread): void {
    thread.learn(91);
    thread.note(thread.cell, this.memory.version[thread.cell] ?? 0, true);
    this.detector.woke(waker.id, thread.id);
    thread.status = Status.runs;
    this.#advance(thread, 'ok', false);
  }

  #timeOut(thread: SimThread, choice: number): void {
    if (!this.threads.some(({ status }) => status === Status.runs)) this.forcedTimeouts += 1;
    this.#time.advanceTo(this.#time.now + Number(thread.b));
    this.queue.remove(thread);
    thread.learn(55);
    thread.note(thread.cell, this.memory.version[thread.cell] ?? 0, false);
    thread.status = Status.runs;
    this.observer?.after(
      this,
      choice,
      { result: 'timed-out', changed: false, error: undefined, failed: false },
      [],
    );
    this.#advance(thread, 'timed-out', false);
  }

  #endSpins(by: SimThread): void {
    for (const thread of this.threads)
      if (thread !== by && thread.spinCells?.some((cell) => cell >= by.cell && cell < by.cell + by.span))
        this.#endSpin(thread);
  }

  #endSpin(thread: SimThread): void {
    thread.spinCells = null;
    if (thread.status === Status.spins) thread.status = Status.runs;
  }

  /** Runs a thread's own code up to its next operation. */
  #advance(thread: SimThread, value: unknown, isError: boolean): void {
    const { steps } = thread;
    if (!steps) return;
    try {
      const result = isError ? steps.throw(value) : steps.next(value);
      if (result.done) this.#end(thread);
    } catch (error) {
      if (error instanceof UnsupportedRun) throw error;
      const text = error instanceof Error ? `${error.name}: ${error.message}` : `Thrown: ${String(error)}`;
      this.fail('runtime error', text, thread, error);
      this.#end(thread);
    }
    if (thread.spinCells === null || thread.status !== Status.runs) return;
    thread.status = Status.spins;
    this.monitor.standsBack(thread.id);
  }

  #end(thread: SimThread): void {
    thread.status = Status.ended;
    thread.cell = -1;
    thread.runDeferred();
  }
}
