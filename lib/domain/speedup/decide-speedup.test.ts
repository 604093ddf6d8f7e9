import { describe, expect, it } from 'vitest';
import type { Random } from '../../contracts/exercise-tests.ts';
import { createRandom } from '../random.ts';
import { decideSpeedup } from './decide-speedup.ts';
import { estimateSpeedup } from './estimate-speedup.ts';
import { type NoiseModel, quietMachine, sharedMachine } from './testing/noise-models.ts';

const THRESHOLD = 1.43;
const MOST_PAIRS = 15;

/** Judges a solution of this true ratio as the judge does, pair by pair until the interval clears the threshold. */
function decideFor(trueRatio: number, model: NoiseModel, random: Random) {
  const ratios: number[] = [];
  while (ratios.length < MOST_PAIRS) {
    ratios.push(model(random, trueRatio));
    const decision = decideSpeedup(estimateSpeedup(ratios), THRESHOLD);
    if (decision !== 'open') return decision;
  }
  return 'open';
}

function shares(trueRatio: number, model = quietMachine) {
  const random = createRandom(`decide ${trueRatio}`);
  const count = { enough: 0, 'not enough': 0, open: 0 };
  const judgings = 2000;
  for (let i = 0; i < judgings; i += 1) count[decideFor(trueRatio, model, random)] += 1;
  return { enough: count.enough / judgings, notEnough: count['not enough'] / judgings };
}

describe('deciding after every pair', () => {
  it('accepts a solution 4 % too slow, or refuses one 4 % fast enough, in less than 1 of 1,000 judgings', () => {
    expect(shares(THRESHOLD * 0.96).enough).toBeLessThan(0.001);
    expect(shares(THRESHOLD * 1.04).notEnough).toBeLessThan(0.001);
  });

  it('decides about a solution exactly at the threshold, where either is right, in few judgings only', () => {
    const { enough, notEnough } = shares(THRESHOLD);
    expect(enough).toBeLessThan(0.08);
    expect(notEnough).toBeLessThan(0.08);
  });

  it('comes to a decision in nearly every judging of a solution 10 % away', () => {
    expect(shares(THRESHOLD * 1.1).enough).toBeGreaterThan(0.95);
    expect(shares(THRESHOLD * 0.9).notEnough).toBeGreaterThan(0.95);
  });

  it('blames nobody for strangers on the machine: a solution 15 % away is hardly ever judged wrongly', () => {
    expect(shares(THRESHOLD * 1.15, sharedMachine).notEnough).toBeLessThan(0.001);
    expect(shares(THRESHOLD * 0.85, sharedMachine).enough).toBeLessThan(0.005);
  });

  it('leaves open what has no interval yet', () => {
    expect(decideSpeedup(null, THRESHOLD)).toBe('open');
  });
});
