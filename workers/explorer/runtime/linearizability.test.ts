import { describe, expect, test } from 'vitest';
import { isLinearizable } from './linearizability.ts';
import type { Operation } from './monitor.ts';
import type { SequentialSpecification } from './scenario.ts';

const register: SequentialSpecification<unknown> = {
  initial: () => 0,
  apply: (state, name, args) =>
    name === 'write' ? { state: args[0], result: undefined } : { state, result: Number(state) },
};

/** thread, name, argument or result, begin, end */
type Line = [thread: number, name: 'write' | 'read', value: number, begin: number, end: number];
const history = (...lines: Line[]): Operation[] =>
  lines.map(([thread, name, value, begin, end]) => ({
    thread,
    name,
    args: name === 'write' ? [value] : [],
    result: name === 'read' ? value : undefined,
    begin,
    end,
  }));
const linearizable = (...lines: Line[]) => isLinearizable(history(...lines), register, {});

describe('a register', () => {
  test('a read that overlaps a write may see it or not', () => {
    expect(linearizable([0, 'write', 1, 0, 3], [1, 'read', 0, 1, 2])).toBe(true);
    expect(linearizable([0, 'write', 1, 0, 3], [1, 'read', 1, 1, 2])).toBe(true);
  });

  test('a read after a write must see it', () => {
    expect(linearizable([0, 'write', 1, 0, 1], [1, 'read', 0, 2, 3])).toBe(false);
  });

  test('once one read has seen a write, a later read sees it as well', () => {
    const first: Line = [1, 'read', 1, 1, 2];
    expect(linearizable([0, 'write', 1, 0, 9], first, [2, 'read', 0, 3, 4])).toBe(false);
    expect(linearizable([0, 'write', 1, 0, 9], first, [2, 'read', 1, 3, 4])).toBe(true);
  });

  test('an operation that never returned may have happened or not', () => {
    const pending: Line = [0, 'write', 1, 0, Number.POSITIVE_INFINITY];
    expect(linearizable(pending, [1, 'read', 0, 1, 2])).toBe(true);
    expect(linearizable(pending, [1, 'read', 1, 1, 2])).toBe(true);
    expect(linearizable(pending, [1, 'read', 2, 1, 2])).toBe(false);
  });
});
