import { expect, test } from '@playwright/test';
import { codeLines, openExercise, spaced, writeCode } from './support/editor.ts';

const marked = (mark: string) => `export const mark = '${mark}';\n`;

test.beforeEach(({ page }) => openExercise(page, 'mutex'));

test('what was typed is there after a reload, also when it had no time to reach the server', async ({
  page,
}) => {
  await writeCode(page, marked('first'));
  await page.reload();
  await expect(codeLines(page).filter({ hasText: 'first' })).toBeVisible();
  await expect(page.getByText(/^Saved \d+ s ago/)).toBeVisible();
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await expect(codeLines(page).filter({ hasText: 'first' })).toBeVisible();
});

test('what was typed while the connection was lost is sent when it is back', async ({ page, context }) => {
  await writeCode(page, marked('before'));
  await expect(page.getByText(/^Saved \d+ s ago/)).toBeVisible();
  await context.setOffline(true);
  await writeCode(page, marked('offline'));
  await expect(page.getByText(/^Offline: kept in this browser/)).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText(/^Saved \d+ s ago/)).toBeVisible();
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await expect(codeLines(page).filter({ hasText: 'offline' })).toBeVisible();
});

test('two tabs that change the same code are both offered', async ({ page, context }) => {
  await writeCode(page, marked('zero'));
  await expect(page.getByText(/^Saved \d+ s ago/)).toBeVisible();
  const other = await context.newPage();
  await openExercise(other, 'mutex');
  await expect(codeLines(other).filter({ hasText: 'zero' })).toBeVisible();
  await writeCode(other, marked('theirs'));
  await expect(other.getByText(/^Saved \d+ s ago/)).toBeVisible();
  await writeCode(page, marked('mine'));
  await expect(page.getByText(/changed in another tab/)).toBeVisible();
  await page.getByRole('button', { name: 'Compare the two' }).click();
  await expect(page.getByRole('dialog').getByText('theirs')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Take the other one' }).click();
  await expect(codeLines(page).filter({ hasText: 'theirs' })).toBeVisible();
  await expect(page.getByText(spaced('mine'))).toBeHidden();
});
