import type { RunFailure } from '../runtime/run-failure.ts';
import type { World } from '../runtime/world.ts';
import { bit, only } from './bits.ts';

/** More operations than this in one run count as a run that does not end. */
export const MAX_STEPS = 20_000;
/** Rounds in which every enabled thread only repeats itself, after which nobody makes progress any more. */
const MAX_IDLE_ROUNDS = 3_000;
const MAX_INSISTENCE = 1_000;

/** What there is to choose from, as bits. */
export interface Options {
  enabled: number;
  /** Enabled threads that repeat themselves while another could go on: choosing one is to insist that it goes on. */
  repeating: number;
  /** The choice before this one; -1 at the start. */
  last: number;
}

/** Makes the next choice, or -1 to give the run up, after `world.fail` where it failed. */
export type Chooser = (options: Options) => number;

export interface RunResult {
  failure: RunFailure | null;
  schedule: number[];
  abandoned: boolean;
}

/**
 * Runs one schedule from the start to its end.
 * @param timeouts whether a timed wait may time out while others could still go on.
 */
export function runSchedule(world: World, choose: Chooser, timeouts: boolean): RunResult {
  const schedule: number[] = [];
  let last = -1;
  world.begin();
  while (!world.failure) {
    const enabled = world.enabled(timeouts);
    if (enabled === 0) return { failure: world.conclude(), schedule, abandoned: false };
    const choice = choose({ enabled, repeating: repeatingAmong(world, enabled), last });
    if (choice < 0) return { failure: world.failure, schedule, abandoned: true };
    schedule.push(choice);
    countInsistence(world, choice, enabled);
    world.perform(choice);
    last = choice;
    if (world.steps > MAX_STEPS)
      world.fail('does not end', `A run goes on for more than ${MAX_STEPS} steps.`, world.threads[0] ?? null);
    if (world.idleRounds > MAX_IDLE_ROUNDS)
      world.fail(
        'livelock',
        'All threads that can run only repeat themselves.',
        world.threads[only(enabled)] ?? null,
      );
  }
  return { failure: world.failure, schedule, abandoned: false };
}

/** Repeating threads where some other thread does not repeat itself; one that has insisted too long is out of choice. */
function repeatingAmong(world: World, enabled: number): number {
  const repeating = world.repeating() & enabled;
  const threads = (1 << world.threads.length) - 1;
  return repeating !== 0 && (enabled & threads & ~repeating) !== 0 ? repeating : 0;
}

function countInsistence(world: World, choice: number, enabled: number): void {
  const thread = world.threads[choice];
  if (!thread?.yielded) return;
  thread.insists += 1;
  if ((enabled & ~world.repeating()) === 0) world.idleRounds += 1;
}

/** Whether a thread may still insist on going on. */
export const mayInsist = (world: World, choice: number): boolean =>
  (world.threads[choice]?.insists ?? 0) < MAX_INSISTENCE;

/** What a choice costs of a bound on preemptions: taking a running thread off, insisting, or an early time-out. */
export function costOf(world: World, options: Options, choice: number): number {
  const { enabled, repeating, last } = options;
  const count = world.threads.length;
  const threads = (1 << count) - 1;
  if (choice >= count) return (enabled & threads) !== 0 ? 1 : 0;
  if (repeating & bit(choice)) return world.threads[choice]?.insists ? 0 : 1;
  const lastThread = last % count;
  return last >= 0 && choice !== lastThread && (enabled & ~repeating & bit(lastThread)) !== 0 ? 1 : 0;
}
