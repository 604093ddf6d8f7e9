import { expect, test, vi } from 'vitest';
import { runStages } from './run-stages.ts';
import { checkedResult, failedStage, PASSED, type StageResult } from './stage.ts';

const stage = (name: string, result: StageResult) => ({ name, run: async () => result });
const broken = {
  name: 'broken',
  run: async (): Promise<StageResult> => {
    throw new Error('no browser');
  },
};

async function lastLineOf(stages: Parameters<typeof runStages>[0]) {
  const lines: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((text: string) => void lines.push(text));
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const code = await runStages(stages);
  return { code, last: lines.at(-1)?.split('\n').at(-1), all: lines.join('\n') };
}

test('the last line counts the whole run', async () => {
  const result = { passed: 3, failed: 0, skipped: 0, failures: [] };
  expect(await lastLineOf([stage('a', PASSED), stage('b', result)])).toMatchObject({
    code: 0,
    last: '4 passed, 0 failed',
  });
});

test('one failure fails the run, is named, and does not keep later stages from running', async () => {
  const run = await lastLineOf([stage('a', failedStage('x is wrong')), stage('b', PASSED)]);
  expect(run).toMatchObject({ code: 1, last: '1 passed, 1 failed' });
  expect(run.all).toContain('a: x is wrong');
});

test('skipped tests are counted where there are any', async () => {
  const result = { passed: 1, failed: 0, skipped: 2, failures: [] };
  expect(await lastLineOf([stage('a', result)])).toMatchObject({ last: '1 passed, 0 failed, 2 skipped' });
});

test('a stage that breaks is a failure', async () => {
  const run = await lastLineOf([broken, stage('b', PASSED)]);
  expect(run).toMatchObject({ code: 1, last: '1 passed, 1 failed' });
  expect(run.all).toContain('broken: no browser');
});

test('a run of nothing fails', async () => {
  expect(await lastLineOf([])).toMatchObject({ code: 1 });
});

test('a tool that ran no test failed', () => {
  expect(checkedResult('Tool', 0, { passed: 0, failed: 0, skipped: 4, failures: [] })).toMatchObject({
    failed: 1,
  });
});

test('a tool that failed without a failed test failed', () => {
  expect(checkedResult('Tool', 1, { passed: 9, failed: 0, skipped: 0, failures: [] })).toMatchObject({
    passed: 9,
    failed: 1,
  });
});
