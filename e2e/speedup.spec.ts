import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { signUp } from './support/account.ts';
import { editorOf, openExercise, results, writeCode } from './support/editor.ts';

const folder = new URL('../content/exercises/count-primes/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, folder), 'utf8');

/** A correct, parallel solution; the sequential baseline; and one that does not compile. */
const PARALLEL = read('reference.ts');
const SERIAL = read('wrong/one-core.ts');
const ILL_TYPED = `${SERIAL}\nconst count: number = 'many';\n`;

test('a parallel solution is accepted, a serial one is too slow, an ill-typed one is marked', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await signUp(page);
  await openExercise(page, 'count-primes');
  const area = results(page);

  await writeCode(page, PARALLEL);
  await page.getByRole('button', { name: 'Submit' }).click();
  await expect(area.getByText('Solved. The editorial is open now.')).toBeVisible({ timeout: 90_000 });
  const chart = area.getByRole('img', { name: /^You: / });
  const [, ratio, cores] =
    /^You: ([\d.]+)× the baseline's speed on (\d+) core/.exec(
      (await chart.getAttribute('aria-label')) ?? '',
    ) ?? [];
  expect(Number(cores)).toBeGreaterThanOrEqual(2);
  expect(Number(ratio)).toBeGreaterThan(1.4);
  await area.getByText('As a table').click();
  await expect(area.getByRole('table', { name: 'Measured pairs' })).toBeVisible();

  await writeCode(page, SERIAL);
  await page.getByRole('button', { name: 'Submit' }).click();
  await expect(area.getByText('insufficient speedup').first()).toBeVisible({ timeout: 90_000 });

  await writeCode(page, ILL_TYPED);
  await page.getByRole('button', { name: 'Submit' }).click();
  await expect(area.getByText('compile error').first()).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('.squiggly-error').first()).toBeVisible();
  await area
    .getByRole('button', { name: /solution\.ts:\d+:/ })
    .first()
    .click();
  await expect(editorOf(page)).toBeFocused();

  await page.getByRole('tab', { name: 'Attempts (3)' }).click();
  await expect(page.getByRole('button', { name: 'Restore' })).toHaveCount(3);
});
