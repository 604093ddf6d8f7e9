import { expect, it } from 'vitest';
import { jobPriority } from './job-priority.ts';

const at = (seconds: number, inFlight = 0, kind: 'interactive' | 'repeated' = 'interactive') =>
  jobPriority({ now: new Date(Date.UTC(2026, 10, 21) + seconds * 1000), inFlight, kind });

it('lets whoever came first go first', () => {
  expect(at(0)).toBeGreaterThan(at(1));
});

it("lets others' first job pass somebody's second, and theirs somebody's third", () => {
  expect(at(3)).toBeGreaterThan(at(0, 1));
  expect(at(3, 1)).toBeGreaterThan(at(0, 2));
});

it('lets nobody wait without end, however many others come', () => {
  expect(at(0, 2)).toBeGreaterThan(at(11));
});

it('puts what is repeated after everything that somebody waits for', () => {
  expect(at(0, 0, 'repeated')).toBeLessThan(at(86_400 * 365, 2));
});

it("fits the queue's column for decades", () => {
  const last = jobPriority({ now: new Date(Date.UTC(2058, 0)), inFlight: 3, kind: 'repeated' });
  expect(last).toBeGreaterThan(-(2 ** 31));
});
