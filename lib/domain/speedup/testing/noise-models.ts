import type { Random } from '../../../contracts/exercise-tests.ts';

/** One measured ratio of a solution that is `ratio` times as fast as the baseline. */
export type NoiseModel = (random: Random, ratio: number) => number;

/** A machine of one's own: runs jitter by some per cent, and every tenth is slowed down by up to 30 %. */
export const quietMachine: NoiseModel = (random, ratio) => {
  const run = () => {
    const jitter = 1 + (random.float() + random.float() + random.float() - 1.5) * 0.05;
    return random.float() < 0.1 ? jitter * (1 + 0.3 * random.float()) : jitter;
  };
  return (ratio * run()) / run();
};

/** How long a core's other hardware thread is used by a stranger and how long not, on average, and what speed is left meanwhile. */
const BUSY_MS = 120;
const FREE_MS = 90;
const SPEED_WHILE_BUSY = 0.57;

/**
 * A rented machine whose cores are hardware threads: on each core a stranger comes and goes, which no counter inside
 * the machine shows. The constants were measured on such a one. Baseline on one core, candidate on two.
 */
export const sharedMachine: NoiseModel = (random, ratio) => {
  const WORK_MS = 500;
  return ((ratio / 2) * runOn(1, WORK_MS, random)) / runOn(2, WORK_MS, random) / MEAN_GAIN;
};
/** What two cores gain over one when both change their speed: a little more than 2, because they even out. */
const MEAN_GAIN = 1.002;

/** Time until cores that share the work have done it, milliseconds. */
function runOn(cores: number, work: number, random: Random): number {
  const states = Array.from({ length: cores }, () => nextState(random, random.float() < 0.57));
  let time = 0;
  let left = work;
  for (;;) {
    const step = Math.min(...states.map(({ leftMs }) => leftMs));
    const speed = states.reduce((sum, { busy }) => sum + (busy ? SPEED_WHILE_BUSY : 1), 0);
    if (step * speed >= left) return time + left / speed;
    time += step;
    left -= step * speed;
    for (const [index, { busy, leftMs }] of states.entries())
      states[index] = leftMs > step ? { busy, leftMs: leftMs - step } : nextState(random, !busy);
  }
}

function nextState(random: Random, busy: boolean): { busy: boolean; leftMs: number } {
  return { busy, leftMs: -Math.log(1 - random.float()) * (busy ? BUSY_MS : FREE_MS) };
}
