import type { World } from '../runtime/world.ts';
import { bit, only } from './bits.ts';
import { costOf, mayInsist, type Options, runSchedule } from './run-schedule.ts';
import type { OnRun, SearchOutcome } from './search.ts';
import type { StateCache } from './state-cache.ts';

export interface BoundedOptions {
  /** Most preemptions of a schedule; Infinity for all schedules. */
  bound: number;
  /** States that need not be explored twice; null for none. */
  cache: StateCache | null;
  timeouts: boolean;
}

/**
 * Depth-first search of all schedules with at most so many preemptions, each run again from the start (CHESS:
 * Musuvathi & Qadeer, "Iterative context bounding", PLDI 2007). A run is cut where it reaches a state that was
 * explored before with as few preemptions spent.
 */
export function searchBounded(world: World, options: BoundedOptions, onRun: OnRun): SearchOutcome {
  const { bound, cache } = options;
  /** For each depth of the current run: the choice, the ones still to be tried there, and what was spent before it. */
  const choices: number[] = [];
  const untried: number[] = [];
  const spentBefore: number[] = [];
  const path: PathState[] = [];
  let prefix = 0;
  let cut = false;

  for (;;) {
    let depth = 0;
    let spent = 0;
    const choose = (open: Options): number => {
      if (depth < prefix) {
        const choice = choices[depth] ?? 0;
        spent = (spentBefore[depth] ?? 0) + costOf(world, open, choice);
        depth += 1;
        return choice;
      }
      if (cache && depth > 0) {
        const owner = bound === Number.POSITIVE_INFINITY ? 0 : (open.last % world.threads.length) + 1;
        const key = world.stateKey(owner);
        path.length = depth;
        if (cache.covers(key, Math.min(spent, 255))) {
          reportCycle(world, path, key);
          return -1;
        }
        path[depth] = { key, enabled: open.enabled, choice: -1 };
      }
      let affordable = 0;
      for (let rest = open.enabled; rest !== 0; rest &= rest - 1) {
        const choice = only(rest);
        if (open.repeating & bit(choice) && !mayInsist(world, choice)) continue;
        if (spent + costOf(world, open, choice) <= bound) affordable |= bit(choice);
        else cut = true;
      }
      const choice = preferred(world, open, affordable);
      choices[depth] = choice;
      untried[depth] = affordable & ~bit(choice);
      spentBefore[depth] = spent;
      spent += costOf(world, open, choice);
      const here = path[depth];
      if (here) here.choice = choice;
      depth += 1;
      return choice;
    };

    const result = runSchedule(world, choose, options.timeouts);
    if (!onRun(result)) return { complete: false, cut };
    let last = Math.min(depth, choices.length) - 1;
    while (last >= 0 && untried[last] === 0) last -= 1;
    if (last < 0) return { complete: true, cut };
    const rest = untried[last] ?? 0;
    choices[last] = only(rest);
    const branch = path[last];
    if (branch) branch.choice = only(rest);
    untried[last] = rest & (rest - 1);
    prefix = last + 1;
  }
}

/** A state on the way of the current run, with the choice made in it. */
interface PathState {
  key: number;
  enabled: number;
  choice: number;
}

/**
 * A run that comes back to a state on its own way can go round for ever. That is a livelock if the round is fair: every
 * thread that could have gone on all the way round did (weak fairness, as model checkers have it).
 */
function reportCycle(world: World, path: readonly PathState[], key: number): void {
  if (!world.scenario.livelockFree) return;
  const from = path.findLastIndex((state) => state?.key === key);
  if (from < 0) return;
  const round = path.slice(from).filter((state) => state !== undefined);
  const always = round.reduce((mask, { enabled }) => mask & enabled, -1);
  const stepped = round.reduce((mask, { choice }) => mask | bit(choice), 0);
  if ((always & ~stepped) !== 0) return;
  const names = world.threads.filter(({ id }) => stepped & bit(id)).map(({ id }) => id);
  const message = `Threads ${names.join(' and ')} can go round for ever: these ${round.length} steps lead back to the state before them.`;
  world.fail('livelock', message, world.threads[names[0] ?? 0] ?? null);
}

/** The thread that runs goes on, unless it repeats itself; early time-outs come last. */
function preferred(world: World, { last, repeating }: Options, affordable: number): number {
  const current = last >= 0 ? last % world.threads.length : 0;
  if (affordable & ~repeating & bit(current)) return current;
  const fresh = affordable & ~repeating;
  return only(fresh !== 0 ? fresh : affordable);
}
