import { expect, test } from 'vitest';
import { formatLogLine } from './log-line.ts';

test("pino's JSON becomes level, message and details", () => {
  const line = '{"level":40,"time":1,"name":"judge","msg":"slow","ms":12}';
  expect(formatLogLine('judge', line)).toBe('judge  WARN slow ms=12');
});

test('an error shows its stack', () => {
  const line = JSON.stringify({
    level: 50,
    msg: 'failed',
    err: { message: 'm', stack: 'Error: m\n    at x' },
  });
  expect(formatLogLine('web', line)).toBe('web    ERROR failed\nError: m\n    at x');
});

test.for(['plain text', '{"a":1}', '{broken', ''])(
  'a line that is not of pino stays as it is: %s',
  (line) => {
    expect(formatLogLine('web', line)).toBe(`web    ${line}`);
  },
);
