import { expect, test } from 'vitest';
import { inRoot } from '../root.ts';
import { countPlaywright } from './end-to-end-stage.ts';
import { countVitest } from './vitest-stage.ts';

const file = (status: string, ...tests: string[]) => ({
  name: inRoot('lib', 'a.test.ts'),
  status,
  message: 'Cannot find module x\n  at y',
  assertionResults: tests.map((status) => ({ fullName: `is ${status}`, status })),
});

test('Vitest: every test counts once, and failures are named', () => {
  const testResults = [file('passed', 'passed', 'skipped'), file('failed', 'passed', 'failed', 'todo')];
  expect(countVitest({ testResults })).toEqual({
    passed: 2,
    failed: 1,
    skipped: 2,
    failures: ['lib/a.test.ts: is failed'],
  });
});

test('Vitest: a file that did not load is a failure', () => {
  expect(countVitest({ testResults: [file('failed')] })).toEqual({
    passed: 0,
    failed: 1,
    skipped: 0,
    failures: ['lib/a.test.ts: Cannot find module x'],
  });
});

test('Playwright: journeys count however deep they stand, and one that needed a second try failed', () => {
  const spec = (title: string, ok: boolean) => ({ title, file: 'a.spec.ts', ok });
  const report = {
    stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 0 },
    suites: [{ specs: [spec('works', true)], suites: [{ specs: [spec('breaks', false)] }] }],
  };
  expect(countPlaywright(report)).toEqual({
    passed: 3,
    failed: 2,
    skipped: 0,
    failures: ['e2e/a.spec.ts: breaks'],
  });
});
