import { expect, test } from '@playwright/test';
import { newAccount, signUp } from './support/account.ts';
import { openExercise, results, writeCode } from './support/editor.ts';
import { PARTITION } from './support/solutions.ts';

test('signing up, out and in again', async ({ page }) => {
  const account = await signUp(page);
  await expect(page.getByText(account.email)).toBeVisible();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('E-mail').fill(account.email);
  await page.getByLabel('Password').fill('something else');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('The e-mail address or the password is wrong.')).toBeVisible();
  await page.getByLabel('Password').fill(account.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('link', { name: 'Account' })).toBeVisible();
});

test('what is wrong with a field stands beside it, and the field has the focus', async ({ page }) => {
  await page.goto('/sign-up');
  await page.getByLabel('Name').fill('Ada');
  await page.getByLabel('E-mail').fill('ada@example.org');
  await page.getByLabel('Password').fill('short');
  await page.getByRole('button', { name: 'Sign up' }).click();
  const password = page.getByLabel('Password');
  await expect(password).toHaveAccessibleDescription(/has at least 10 characters/);
  await expect(password).toBeFocused();
  await expect(page.getByLabel('Name')).toHaveValue('Ada');
});

test('a guest keeps attempts and solved marks when signing up', async ({ page }) => {
  await openExercise(page, 'partition-range');
  await writeCode(page, PARTITION);
  await page.getByRole('button', { name: 'Submit' }).click();
  await expect(results(page).getByText('accepted', { exact: true }).first()).toBeVisible();
  await signUp(page);
  await expect(page.getByRole('link', { name: 'Partition a range' })).toBeVisible();
  await page.goto('/exercises?status=solved');
  await expect(page.getByRole('link', { name: 'Partition a range' })).toBeVisible();
});

test('signing out everywhere ends the session of another browser', async ({ page, browser }) => {
  const account = await signUp(page);
  const other = await browser.newPage();
  await other.goto('/sign-in?from=/account');
  await other.getByLabel('E-mail').fill(account.email);
  await other.getByLabel('Password').fill(account.password);
  await other.getByRole('button', { name: 'Sign in' }).click();
  await other.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(other.getByRole('link', { name: 'Sign in' })).toBeVisible();
  await page.goto('/account');
  await expect(page).toHaveURL(/\/sign-in/);
  await other.close();
});

test('a used or invented set-up link opens nothing', async ({ page }) => {
  await page.goto('/setup?token=invented');
  await expect(page.getByRole('heading', { name: 'This link does not open the set-up' })).toBeVisible();
});

test('an e-mail address can sign up once', async ({ page }) => {
  const account = newAccount();
  await signUp(page, account);
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
  await page.goto('/sign-up');
  await page.getByLabel('Name').fill(account.name);
  await page.getByLabel('E-mail').fill(account.email);
  await page.getByLabel('Password').fill(account.password);
  await page.getByRole('button', { name: 'Sign up' }).click();
  await expect(page.getByLabel('E-mail')).toHaveAttribute('aria-invalid', 'true');
});
