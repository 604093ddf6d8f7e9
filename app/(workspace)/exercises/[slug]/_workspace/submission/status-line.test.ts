import { expect, test } from 'vitest';
import type { SubmissionView } from '#lib/contracts/submission.ts';
import { statusLine } from './status-line.ts';

const queued: SubmissionView = {
  id: '018f2f6e-0000-7000-8000-000000000000',
  exercise: 'mutex',
  mode: 'submit',
  status: 'queued',
  createdAt: '2026-11-21T00:00:00.000Z',
  finishedAt: null,
  queuePosition: 3,
  judgeAlive: true,
  progress: null,
  judgement: null,
};

test('a queued submission says how many come before it', () => {
  expect(statusLine(queued)).toBe('Queued (3 before you).');
  expect(statusLine({ ...queued, queuePosition: 0 })).toBe('Queued, next in line.');
});

test('a missing judge is told instead of an endless wait', () => {
  expect(statusLine({ ...queued, judgeAlive: false })).toMatch(/No judge is running/);
});

test('a running one names its stage and how far it is', () => {
  const progress = { stage: 'measuring', done: 2, total: 9, cases: [] } as const;
  expect(statusLine({ ...queued, status: 'running', progress: { ...progress, cases: [] } })).toBe(
    'Measuring the speedup (2 of 9).',
  );
});
