import { expect, it } from 'vitest';
import { watchStall } from './watch-stall.ts';

it('notices that the process stood still, also when the timer has not come yet', () => {
  const stall = watchStall();
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
  expect(stall.longestMs()).toBeGreaterThan(300);
  stall.stop();
});
