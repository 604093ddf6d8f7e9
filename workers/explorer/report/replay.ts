import type { World } from '../runtime/world.ts';
import { bit, only } from '../strategies/bits.ts';
import { costOf, type Options, type RunResult, runSchedule } from '../strategies/run-schedule.ts';

export interface Replay extends RunResult {
  /** Changes from one thread to another, and those that took a thread off which could have gone on. */
  switches: number;
  preemptions: number;
}

/**
 * Follows a schedule; a choice that is not there is skipped, and after the last one whoever runs goes on as long as
 * it can. So a schedule from which parts were taken is still one. Afterwards the world knows the races of this run only.
 * @param stop is asked before every choice whether the run has gone far enough.
 */
export function replay(world: World, schedule: readonly number[], stop: () => boolean = () => false): Replay {
  world.detector.races.clear();
  let next = 0;
  let switches = 0;
  let preemptions = 0;
  const threads = world.threads.length;
  const choose = (options: Options): number => {
    if (stop()) return -1;
    while (next < schedule.length && (options.enabled & bit(schedule[next] ?? 0)) === 0) next += 1;
    const choice = next < schedule.length ? (schedule[next++] ?? 0) : goOn(options, threads);
    if (options.last >= 0 && choice % threads !== options.last % threads) switches += 1;
    preemptions += costOf(world, options, choice);
    return choice;
  };
  return { ...runSchedule(world, choose, true), switches, preemptions };
}

/** The thread that ran goes on; else the first that can without an early time-out. */
function goOn({ enabled, repeating, last }: Options, threads: number): number {
  const current = last >= 0 ? bit(last % threads) : 0;
  const running = enabled & (bit(threads) - 1);
  const fresh = running & ~repeating;
  if (fresh & current) return last % threads;
  if (fresh !== 0) return only(fresh);
  return only(running !== 0 ? running : enabled);
}
