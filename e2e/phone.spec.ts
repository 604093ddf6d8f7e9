import { expect, type Page, test } from '@playwright/test';
import { signUp } from './support/account.ts';
import { openExercise, results, writeCode } from './support/editor.ts';
import { PARTITION } from './support/solutions.ts';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(content).toBeLessThanOrEqual(window ?? 0);
}

test('no page scrolls sideways at 360 pixels', async ({ page }) => {
  for (const path of ['/', '/exercises', '/sign-in', '/sign-up', '/nowhere', '/exercises/bounded-buffer']) {
    await page.goto(path);
    await test.step(path, () => expectNoSidewaysScroll(page));
  }
  await signUp(page);
  await expectNoSidewaysScroll(page);
});

test('an exercise is solved in three areas, one at a time', async ({ page }) => {
  await openExercise(page, 'partition-range');
  const title = page.getByRole('heading', { level: 2, name: 'Partition a range' });
  await expect(title).toBeVisible();
  await expect(results(page)).toBeHidden();
  await page.getByRole('button', { name: 'Code', exact: true }).click();
  await expect(title).toBeHidden();
  await writeCode(page, PARTITION);
  await page.getByRole('button', { name: 'Run' }).click();
  await expect(results(page).getByText('3 of 3 cases accepted')).toBeVisible();
  await expectNoSidewaysScroll(page);
});
