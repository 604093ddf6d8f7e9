import { expect, type Page, test } from '@playwright/test';
import { editorOf, openExercise, results, writeCode } from './support/editor.ts';
import { PARTITION } from './support/solutions.ts';

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, name: string, role: 'link' | 'button' | 'tab' | 'separator' = 'button') {
  const target = page.getByRole(role, { name, exact: true });
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach "${name}".`);
}

test('from the start page to a verdict without a mouse', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, 'Solve a first exercise', 'link');
  await page.keyboard.press('Enter');
  await expect(editorOf(page)).toBeAttached();
  await writeCode(page, PARTITION);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Verdict: accepted.' })).toBeAttached();
});

test('Tab indents in the editor, and after Ctrl+M it leaves it', async ({ page }) => {
  await openExercise(page, 'partition-range');
  await editorOf(page).focus();
  await page.keyboard.press('Tab');
  await expect(editorOf(page)).toBeFocused();
  await page.keyboard.press('Control+M');
  await tabTo(page, 'Run');
  await page.keyboard.press('Enter');
  await expect(results(page).getByText(/cases accepted/)).toBeVisible();
});

test('? lists the keys, and Escape gives the focus back', async ({ page }) => {
  await openExercise(page, 'partition-range');
  await page.getByRole('tab', { name: 'Statement' }).focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('tab', { name: 'Statement' })).toBeFocused();
});

test('the areas are resized by arrow keys, and keep their sizes', async ({ page }) => {
  await openExercise(page, 'partition-range');
  const bar = page.getByRole('separator', { name: 'Width of the statement' });
  const before = Number(await bar.getAttribute('aria-valuenow'));
  await bar.focus();
  await page.keyboard.press('ArrowRight');
  await expect(bar).toHaveAttribute('aria-valuenow', String(before + 3));
  await page.reload();
  await expect(bar).toHaveAttribute('aria-valuenow', String(before + 3));
});
