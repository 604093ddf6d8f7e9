import { expect, it } from 'vitest';
import { remember } from './remember.ts';

function counting(most: number) {
  const loads: string[] = [];
  const get = remember(most, async (key) => {
    loads.push(key);
    return key.toUpperCase();
  });
  return { loads, get };
}

it('loads each key once, also when it is asked for twice at the same time', async () => {
  const { loads, get } = counting(10);
  expect(await Promise.all([get('a'), get('a')])).toEqual(['A', 'A']);
  expect(await get('a')).toBe('A');
  expect(loads).toEqual(['a']);
});

it('forgets what was used longest ago', async () => {
  const { loads, get } = counting(2);
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await get(key);
  expect(loads).toEqual(['a', 'b', 'c', 'b']);
});

it('tries again after a failure', async () => {
  let fails = true;
  const get = remember(10, async (key) => {
    if (fails) throw new Error('not now');
    return key;
  });
  await expect(get('a')).rejects.toThrow('not now');
  fails = false;
  expect(await get('a')).toBe('a');
});
