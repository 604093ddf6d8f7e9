import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { signUp } from './support/account.ts';
import { openExercise, results, writeCode } from './support/editor.ts';
import { PARTITION_WRONG } from './support/solutions.ts';

const PAGES = [
  '/',
  '/exercises',
  '/exercises?q=nothing-is-called-so',
  '/sign-in',
  '/sign-up',
  '/setup?token=no',
  '/nowhere',
];
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function expectNoViolations(page: Page): Promise<void> {
  // Monaco's own markup is Microsoft's: what it lacks cannot be mended here.
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).exclude('.monaco-editor').analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  expect(found).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' });

    test('no page breaks a rule of WCAG 2.2 AA that a machine can check', async ({ page }) => {
      test.slow();
      for (const path of PAGES) {
        await page.goto(path);
        await test.step(path, () => expectNoViolations(page));
      }
    });

    test('nor does the workspace with results, cases, hints and a dialog', async ({ page }) => {
      test.slow();
      await openExercise(page, 'partition-range');
      await writeCode(page, PARTITION_WRONG);
      await page.getByRole('button', { name: 'Run' }).click();
      await expect(results(page).getByText('wrong answer').first()).toBeVisible();
      await expectNoViolations(page);
      for (const tab of [/^Cases/, /^Hints/, /^Attempts/]) {
        await page.getByRole('tab', { name: tab }).click();
        await expectNoViolations(page);
      }
      await page.getByRole('button', { name: 'Keys' }).click();
      await expectNoViolations(page);
    });

    test('nor does the account page', async ({ page }) => {
      await signUp(page);
      await expectNoViolations(page);
    });
  });
}

test('the theme can be chosen, is kept, and is there from the first paint', async ({ page }) => {
  await page.goto('/');
  const toggle = page.getByRole('button', { name: /^Theme:/ });
  await toggle.click();
  await toggle.click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.route('**/_next/static/**/*.js', (route) => route.abort());
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
