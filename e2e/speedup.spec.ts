import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { signUp } from './support/account.ts';
import { editorOf, openExercise, results } from './support/editor.ts';
import { judged } from './support/judged.ts';

const folder = new URL('../content/exercises/count-primes/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, folder), 'utf8');

/** A correct, parallel solution; the sequential baseline; and one that does not compile. */
const PARALLEL = read('reference.ts');
const SERIAL = read('wrong/one-core.ts');
const ILL_TYPED = `${SERIAL}\nconst count: number = 'many';\n`;

test('a parallel solution is accepted, a serial one is too slow, an ill-typed one is marked', async ({
  page,
}) => {
  test.setTimeout(900_000);
  await signUp(page);
  await openExercise(page, 'count-primes');
  const area = results(page);

  expect(await judged(page, PARALLEL)).toBe('accepted');
  const chart = area.getByRole('img', { name: /^You: / });
  const spoken = (await chart.getAttribute('aria-label')) ?? '';
  const [, ratio, cores] = /^You: ([\d.]+)× the baseline's speed on (\d+) core/.exec(spoken) ?? [];
  expect(Number(cores)).toBeGreaterThanOrEqual(2);
  expect(Number(ratio)).toBeGreaterThan(1.4);
  await area.getByRole('region', { name: 'Speedup', exact: true }).getByText('As a table').click();
  await expect(area.getByRole('table', { name: 'Measured pairs' })).toBeVisible();

  expect(await judged(page, SERIAL)).toBe('insufficient speedup');
  await expect(chart).toHaveAttribute('aria-label', /^You: (0\.|1\.[0-2])/);

  expect(await judged(page, ILL_TYPED)).toBe('compile error');
  await expect(page.locator('.squiggly-error').first()).toBeVisible();
  await area
    .getByRole('button', { name: /solution\.ts:\d+:/ })
    .first()
    .click();
  await expect(editorOf(page)).toBeFocused();

  await page.getByRole('tab', { name: /^Attempts/ }).click();
  await expect(page.getByRole('listitem').filter({ hasText: /accepted.*×/s })).toBeVisible();
});
