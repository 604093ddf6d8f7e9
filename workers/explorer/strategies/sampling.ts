import type { SeededRandom } from '../runtime/clock.ts';
import { dependent } from '../runtime/execute.ts';
import type { World } from '../runtime/world.ts';
import { bit, count, nth, only } from './bits.ts';
import { type Options, runSchedule } from './run-schedule.ts';
import type { OnRun } from './search.ts';

/** One draw in so many lets a thread that repeats itself go on all the same, or fires a time-out early. */
const RARE = 12;

export interface SamplingOptions {
  random: SeededRandom;
  timeouts: boolean;
}

/** Every choice uniformly at random, until `onRun` has enough. */
export function sampleRandom(world: World, { random, timeouts }: SamplingOptions, onRun: OnRun): void {
  const choose = (options: Options) => {
    const open = usual(world, options, random);
    return nth(open, random.below(count(open)));
  };
  while (onRun(runSchedule(world, choose, timeouts)));
}

/**
 * Partial order sampling: random priorities, drawn anew for each operation that depends on the one just done, so that
 * every order of dependent operations is likely (Yuan, Yang & Gu, "Partial order aware concurrency sampling", CAV 2018).
 */
export function samplePartialOrders(world: World, { random, timeouts }: SamplingOptions, onRun: OnRun): void {
  const threads = world.threads.length;
  const priorities = new Float64Array(threads * 2);
  const choose = (options: Options) => {
    const open = usual(world, options, random);
    let best = -1;
    for (let rest = open; rest !== 0; rest &= rest - 1) {
      const choice = only(rest);
      if ((priorities[choice] ?? 0) === 0) priorities[choice] = random.next() + Number.MIN_VALUE;
      if (best < 0 || (priorities[choice] ?? 0) > (priorities[best] ?? 0)) best = choice;
    }
    const chosen = world.threads[best % threads];
    for (const thread of world.threads) if (chosen && dependent(chosen, thread)) priorities[thread.id] = 0;
    priorities[best] = 0;
    return best;
  };
  do priorities.fill(0);
  while (onRun(runSchedule(world, choose, timeouts)));
}

/**
 * Probabilistic concurrency testing: random priorities with `depth - 1` random places at which the leader falls to
 * the end. Finds a bug of that depth with probability at least 1/(n·k^(depth-1)) for n threads and k steps
 * (Burckhardt, Kothari, Musuvathi & Nagarakatte, ASPLOS 2010).
 */
export function samplePriorities(
  world: World,
  { random, timeouts }: SamplingOptions,
  depth: number,
  onRun: OnRun,
): void {
  const threads = world.threads.length;
  let longest = 20;
  for (;;) {
    const priorities = shuffled(
      Array.from({ length: threads }, (_, index) => depth + index),
      random,
    );
    const changes = Array.from({ length: depth - 1 }, () => 1 + random.below(longest));
    let step = 0;
    let floor = 0;
    const choose = (options: Options) => {
      step += 1;
      const running = options.enabled & (bit(threads) - 1);
      if (running === 0) return only(options.enabled);
      for (let rest = options.repeating; rest !== 0; rest &= rest - 1) priorities[only(rest)] = --floor;
      const leader = () => best(running, priorities);
      changes.forEach((place, index) => {
        if (place === step) priorities[leader()] = index + 1 - depth + floor;
      });
      return leader();
    };
    const result = runSchedule(world, choose, timeouts);
    longest = Math.max(longest, world.steps);
    if (!onRun(result)) return;
  }
}

/** The choices without rare ones, and now and then with them. */
function usual(world: World, { enabled, repeating }: Options, random: SeededRandom): number {
  const threads = bit(world.threads.length) - 1;
  const common = enabled & threads & ~repeating;
  return common === 0 || random.below(RARE) === 0 ? enabled : common;
}

function best(open: number, priorities: readonly number[]): number {
  let leader = only(open);
  for (let rest = open; rest !== 0; rest &= rest - 1)
    if ((priorities[only(rest)] ?? 0) > (priorities[leader] ?? 0)) leader = only(rest);
  return leader;
}

function shuffled(values: number[], random: SeededRandom): number[] {
  for (let last = values.length - 1; last > 0; last -= 1) {
    const other = random.below(last + 1);
    const value = values[last] ?? 0;
    values[last] = values[other] ?? 0;
    values[other] = value;
  }
  return values;
}
