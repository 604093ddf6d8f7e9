import { expect, it } from 'vitest';
import { createCoreLease } from './core-lease.ts';

/** Work that ends when told, and tells whether it has begun. */
function task() {
  const end = Promise.withResolvers<void>();
  const one = { begun: false, end: end.resolve, work: async () => {} };
  one.work = async () => {
    one.begun = true;
    await end.promise;
  };
  return one;
}
const settle = () => new Promise((resolve) => setImmediate(resolve));

it('lets shared work run side by side and a measured pair run alone', async () => {
  const lease = createCoreLease();
  const [a, b, pair, late] = [task(), task(), task(), task()];
  const all = [
    lease.shared(a.work),
    lease.shared(b.work),
    lease.exclusive(pair.work),
    lease.shared(late.work),
  ];
  await settle();
  expect([a.begun, b.begun, pair.begun, late.begun]).toEqual([true, true, false, false]);
  a.end();
  b.end();
  await settle();
  expect([pair.begun, late.begun]).toEqual([true, false]);
  pair.end();
  await settle();
  expect(late.begun).toBe(true);
  late.end();
  await Promise.all(all);
});

it('gives the cores back when the work fails', async () => {
  const lease = createCoreLease();
  await expect(lease.exclusive(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  await expect(lease.shared(async () => 'next')).resolves.toBe('next');
});
