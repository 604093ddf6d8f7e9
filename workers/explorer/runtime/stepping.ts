import { Kind } from '../operation-kinds.ts';
import type { Program } from '../program.ts';
import { VirtualTime } from './clock.ts';
import { type Effect, executeAccess } from './execute.ts';
import type { Memory } from './memory.ts';
import type { Monitor } from './monitor.ts';
import { QUEUES } from './queues.ts';
import type { RaceDetector } from './race-detector.ts';
import type { RunFailure } from './run-failure.ts';
import { type SimThread, Status, type ThreadHost } from './thread.ts';
import { UnsupportedRun } from './unsupported-run.ts';
import { notifyCount, timeoutOf, WaitQueue, waitIsValid, waitMatches } from './wait-queue.ts';

/** Own operations in a row that change nothing, after which other threads go first. */
const QUIET_LIMIT = 200;

/** Told of every step, by whoever writes a schedule down. */
export interface StepObserver {
  before(world: Stepping, choice: number): void;
  after(world: Stepping, choice: number, effect: Effect, woke: SimThread[]): void;
  remark(thread: SimThread, text: string): void;
}

/** One choice of a run after the other: operations, sleeping and waking, time-outs, the ends of spins. */
export abstract class Stepping {
  abstract readonly program: Program;
  abstract readonly memory: Memory;
  abstract readonly threads: SimThread[];
  abstract readonly monitor: Monitor;
  abstract readonly detector: RaceDetector;
  readonly time = new VirtualTime();
  readonly queue = new WaitQueue();
  /** Sites whose operations ran inside a function that JavaScript itself calls, and so could not be interrupted. */
  readonly atomicSites = new Set<number>();
  failure: RunFailure | null = null;
  steps = 0;
  /** Time-outs that fired because nothing else could go on. */
  forcedTimeouts = 0;
  /** Choices since something changed at which every enabled thread only repeated itself. */
  idleRounds = 0;
  observer: StepObserver | null = null;
  /** Kept, because the program may catch it where it was thrown. */
  #refusal: UnsupportedRun | null = null;

  abstract fail(...failure: [...Parameters<ThreadHost['fail']>, error?: unknown]): void;

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

  remark(thread: SimThread, text: string): void {
    this.observer?.remark(thread, text);
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
      this.#refusal = new UnsupportedRun(message, thread.site);
      throw this.#refusal;
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
    this.advance(thread, effect.failed ? effect.error : effect.result, effect.failed);
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
    this.advance(thread, 'ok', false);
  }

  #timeOut(thread: SimThread, choice: number): void {
    if (!this.threads.some(({ status }) => status === Status.runs)) this.forcedTimeouts += 1;
    this.time.advanceTo(this.time.now + Number(thread.b));
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
    this.advance(thread, 'timed-out', false);
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
  protected advance(thread: SimThread, value: unknown, isError: boolean): void {
    const { steps } = thread;
    if (!steps) return;
    try {
      const result = isError ? steps.throw(value) : steps.next(value);
      if (this.#refusal) throw this.#refusal;
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
