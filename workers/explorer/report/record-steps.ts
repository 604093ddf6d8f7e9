import type { ExplorationFinding, ScheduleStep } from '#lib/contracts/exploration.ts';
import { Kind, operationName } from '../operation-kinds.ts';
import type { Program, Site } from '../program.ts';
import type { Effect } from '../runtime/execute.ts';
import type { StepObserver, Stepping } from '../runtime/stepping.ts';
import { type SimThread, Status } from '../runtime/thread.ts';
import { timeoutOf } from '../runtime/wait-queue.ts';

type Location = ExplorationFinding['location'];

/** Writes a run down step by step, as the page shows it. */
export class StepRecorder implements StepObserver {
  readonly steps: ScheduleStep[] = [];
  /** The same steps as threads and sites. */
  readonly executed: { thread: number; site: number }[] = [];
  /** Remarks made before the first step. */
  readonly #early: string[] = [];
  #memory = new Int32Array(0);
  #current: ScheduleStep | null = null;

  before(world: Stepping, choice: number): void {
    const thread = world.threads[choice % world.threads.length];
    if (!thread) return;
    const shared = new Int32Array(world.memory.main);
    this.#memory = shared.slice();
    const timesOut = choice >= world.threads.length;
    this.#current = {
      thread: thread.id,
      operation: timesOut ? 'times out' : operationName(thread.kind),
      cell: cellOf(world, thread),
      arguments: timesOut ? [] : argumentsOf(thread),
      result: null,
      location: locationOf(world.program, thread.site),
      woke: [],
      notes: this.#early.splice(0),
      changes: [],
      threads: [],
    };
  }

  after(world: Stepping, choice: number, effect: Effect, woke: SimThread[]): void {
    const step = this.#current;
    if (!step) return;
    step.woke = woke.map(({ id }) => id);
    step.result = effect.failed ? `throws ${String(effect.error)}` : resultOf(step.operation, effect.result);
    this.steps.push(step);
    const site = world.threads[choice % world.threads.length]?.site ?? -1;
    this.executed.push({ thread: step.thread, site });
  }

  /** What the thread's own code did after its operation: memory and states as they are before the next step. */
  settle(world: Stepping): void {
    const step = this.steps.at(-1);
    if (!step || step.threads.length > 0) return;
    step.threads = world.threads.map(({ status }) => statusName(status));
    const shared = new Int32Array(world.memory.main);
    for (const [word, after] of shared.entries()) {
      const before = this.#memory[word] ?? 0;
      if (before !== after) step.changes.push({ word, before, after });
    }
  }

  remark(thread: SimThread, text: string): void {
    if (this.#current?.thread === thread.id) this.#current.notes.push(text);
    else if (this.#current) this.#current.notes.push(`thread ${thread.id} ${text}`);
    else this.#early.push(`thread ${thread.id} ${text}`);
  }
}

/** A site as the contract names places; null for none. */
export function locationOf({ sites }: Program, site: number): Location {
  const found: Site | undefined = sites[site];
  return found ? { ...found } : null;
}

function cellOf(world: Stepping, thread: SimThread): ScheduleStep['cell'] {
  if (thread.cell < 0) return null;
  const isDataView = thread.kind === Kind.viewGet || thread.kind === Kind.viewSet;
  const view = isDataView ? 'DataView' : thread.view.constructor.name;
  return { view, index: thread.index, ...world.memory.describe(thread.cell) };
}

function argumentsOf(thread: SimThread): string[] {
  const { kind, a, b } = thread;
  switch (kind) {
    case Kind.read:
    case Kind.load:
    case Kind.viewGet:
    case Kind.pause:
    case Kind.halt:
      return [];
    case Kind.compareExchange:
      return [String(a), String(b)];
    case Kind.wait: {
      const timeout = timeoutOf(thread);
      return Number.isFinite(timeout) ? [String(a), String(timeout)] : [String(a)];
    }
    case Kind.notify:
      return a === undefined ? [] : [String(a)];
    case Kind.viewSet:
      return [String(b)];
    default:
      return [String(a)];
  }
}

function resultOf(operation: string, result: unknown): string | null {
  if (result === undefined || operation === 'write' || operation === 'Atomics.store') return null;
  return String(result);
}

function statusName(status: SimThread['status']): ScheduleStep['threads'][number] {
  switch (status) {
    case Status.sleeps:
      return 'sleeps';
    case Status.spins:
      return 'spins';
    case Status.ended:
      return 'ended';
    default:
      return 'runs';
  }
}
