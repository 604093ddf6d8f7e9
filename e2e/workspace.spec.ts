import { expect, test } from '@playwright/test';
import { codeLines, editorOf, openExercise, results, spaced, writeCode } from './support/editor.ts';
import {
  ILL_TYPED_LINE,
  PARTITION,
  PARTITION_ILL_TYPED,
  PARTITION_THROWS,
  PARTITION_WRONG,
} from './support/solutions.ts';

test.beforeEach(({ page }) => openExercise(page, 'partition-range'));

test('a run tries the cases, a submission is judged and opens the editorial', async ({ page }) => {
  await writeCode(page, PARTITION);
  await page.keyboard.press("Control+'");
  await expect(results(page).getByText('3 of 3 cases accepted')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(results(page).getByText('Solved. The editorial is open now.')).toBeVisible();
  await expect(page.getByText('solved', { exact: true })).toBeVisible();
  await page.getByRole('tab', { name: 'Hints, editorial' }).click();
  await expect(page.getByRole('region', { name: 'Editorial' })).toBeVisible();
});

test('a wrong answer opens the first failure with input, difference and console output', async ({ page }) => {
  await writeCode(page, PARTITION_WRONG);
  await page.getByRole('button', { name: 'Run' }).click();
  const area = results(page);
  await expect(area.getByText('wrong answer').first()).toBeVisible();
  await expect(area.getByText('[10, 4]')).toBeVisible();
  await expect(area.getByText(/expected: .*\[\[0, 3\], \[3, 6\], \[6, 8\], \[8, 10\]\]/)).toBeVisible();
  await expect(area.getByText('asked for 4')).toBeVisible();
});

test('a type error is marked in the editor, and its message leads to the line', async ({ page }) => {
  await writeCode(page, PARTITION_ILL_TYPED);
  await page.getByRole('button', { name: 'Submit' }).click();
  const area = results(page);
  await expect(area.getByText('compile error')).toBeVisible();
  await expect(page.locator('.squiggly-error').first()).toBeVisible();
  await area.getByRole('button', { name: new RegExp(`solution.ts:${ILL_TYPED_LINE}:`) }).click();
  await expect(editorOf(page)).toBeFocused();
  await expect(page.locator('.active-line-number')).toHaveText(String(ILL_TYPED_LINE));
});

test('the editor finds a type error by itself while one types', async ({ page }) => {
  await writeCode(page, PARTITION_ILL_TYPED);
  // The compiler and Node's declarations come to the browser first.
  await expect(page.locator('.squiggly-error').first()).toBeVisible({ timeout: 60_000 });
});

test('an exception leads to the line that threw it', async ({ page }) => {
  await writeCode(page, PARTITION_THROWS);
  await page.getByRole('button', { name: 'Run' }).click();
  await expect(results(page).getByText('RangeError: not today').first()).toBeVisible();
  await results(page).getByRole('button', { name: 'Go to solution.ts, line 3' }).first().click();
  await expect(page.locator('.active-line-number')).toHaveText('3');
});

test('cases can be edited and added; what is wrong with one is told beside it', async ({ page }) => {
  await writeCode(page, PARTITION);
  await page.getByRole('tab', { name: /^Cases/ }).click();
  await page.getByRole('button', { name: 'Add a case' }).click();
  const own = page.getByLabel('Arguments as JSON').last();
  await own.fill('[7,');
  await expect(own).toHaveAccessibleDescription(/not JSON/);
  await page.getByRole('button', { name: 'Run' }).click();
  await expect(own).toBeVisible();
  await own.fill('[7, 2]');
  await page.getByRole('button', { name: 'Run' }).click();
  await expect(results(page).getByText('4 of 4 cases accepted')).toBeVisible();
  await page.reload();
  await page.getByRole('tab', { name: /^Cases/ }).click();
  await expect(page.getByLabel('Arguments as JSON').last()).toHaveValue('[7, 2]');
});

test('hints come one by one and stay; giving up opens the editorial', async ({ page }) => {
  await page.getByRole('tab', { name: 'Hints' }).click();
  await page.getByRole('button', { name: /Show hint 1/ }).click();
  await expect(page.getByText(/^Hint 1 of/)).toBeVisible();
  await expect(page.getByText(/^Hint 2 of/)).toBeHidden();
  await page.reload();
  await page.getByRole('tab', { name: 'Hints' }).click();
  await expect(page.getByText(/^Hint 1 of/)).toBeVisible();
  await page.getByRole('button', { name: 'Give up and read the editorial' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('region', { name: 'Editorial' })).toBeHidden();
  await page.getByRole('button', { name: 'Give up and read the editorial' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Read the editorial' }).click();
  await expect(page.getByRole('region', { name: 'Editorial' })).toBeVisible();
});

test('an attempt can be compared with the editor and restored, and a reset undone', async ({ page }) => {
  await writeCode(page, PARTITION);
  await page.getByRole('button', { name: 'Run' }).click();
  await expect(results(page).getByText('3 of 3 cases accepted')).toBeVisible();
  await writeCode(page, 'export const other = 1;\n');
  await page.getByRole('tab', { name: 'Attempts (1)' }).click();
  await page.getByRole('button', { name: 'Compare with the editor' }).click();
  await expect(page.getByRole('dialog').locator('.monaco-diff-editor')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Restore' }).click();
  await expect(codeLines(page).filter({ hasText: spaced('const longer') })).toBeVisible();
  await page.getByRole('button', { name: 'Reset' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Reset the code' }).click();
  await expect(codeLines(page).filter({ hasText: spaced('const longer') })).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(codeLines(page).filter({ hasText: spaced('const longer') })).toBeVisible();
});

test('a solution can have several files, and imports between them are known', async ({ page }) => {
  await page.getByRole('button', { name: 'Add a file' }).click();
  await page.getByLabel('Name').fill('Worker.js');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByLabel('Name')).toHaveAccessibleDescription(/lower-case letters/);
  await page.getByLabel('Name').fill('split.ts');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('button', { name: 'split.ts' })).toHaveAttribute('aria-current', 'true');
  await writeCode(page, PARTITION);
  await page.getByRole('button', { name: 'solution.ts' }).click();
  await writeCode(page, "export { partitionRange } from './split.ts';\n");
  await page.getByRole('button', { name: 'Run' }).click();
  await expect(results(page).getByText('3 of 3 cases accepted')).toBeVisible();
  await expect(page.locator('.squiggly-error')).toHaveCount(0);
});
