import { describe, expect, it } from 'vitest';
import { createRandom } from '../random.ts';
import { decideSpeedup } from './decide-speedup.ts';
import { estimateSpeedup } from './estimate-speedup.ts';

const THRESHOLD = 1.43;
const MOST_PAIRS = 15;

/** Judges a solution of this true ratio as the judge does, pair by pair until the interval clears the threshold. */
function decideFor(trueRatio: number, random: ReturnType<typeof createRandom>) {
  const noise = () => {
    const jitter = 1 + (random.float() + random.float() + random.float() - 1.5) * 0.05;
    return random.float() < 0.1 ? jitter * (1 + 0.3 * random.float()) : jitter;
  };
  const ratios: number[] = [];
  while (ratios.length < MOST_PAIRS) {
    ratios.push((trueRatio * noise()) / noise());
    const decision = decideSpeedup(estimateSpeedup(ratios), THRESHOLD);
    if (decision !== 'open') return decision;
  }
  return 'open';
}

function shares(trueRatio: number) {
  const random = createRandom(`decide ${trueRatio}`);
  const count = { enough: 0, 'not enough': 0, open: 0 };
  const judgings = 3000;
  for (let i = 0; i < judgings; i += 1) count[decideFor(trueRatio, random)] += 1;
  return { enough: count.enough / judgings, notEnough: count['not enough'] / judgings };
}

describe('deciding after every pair', () => {
  it('accepts a solution 4 % too slow, or refuses one 4 % fast enough, in less than 1 of 1,000 judgings', () => {
    expect(shares(THRESHOLD * 0.96).enough).toBeLessThan(0.001);
    expect(shares(THRESHOLD * 1.04).notEnough).toBeLessThan(0.001);
  });

  it('is wrong about a solution exactly at the threshold no more often than a 95 % interval may be', () => {
    const { enough, notEnough } = shares(THRESHOLD);
    expect(enough).toBeLessThan(0.06);
    expect(notEnough).toBeLessThan(0.06);
  });

  it('comes to a decision in nearly every judging of a solution 10 % away', () => {
    expect(shares(THRESHOLD * 1.1).enough).toBeGreaterThan(0.95);
    expect(shares(THRESHOLD * 0.9).notEnough).toBeGreaterThan(0.95);
  });

  it('leaves open what has no interval yet', () => {
    expect(decideSpeedup(null, THRESHOLD)).toBe('open');
  });
});
