import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';

export interface TestAccount {
  name: string;
  email: string;
  password: string;
}

export function newAccount(): TestAccount {
  return { name: 'Ada Test', email: `${randomUUID()}@example.org`, password: 'correct horse battery' };
}

/** Signs up on the screen; ends signed in. */
export async function signUp(page: Page, account = newAccount()): Promise<TestAccount> {
  await page.goto('/sign-up?from=/account');
  await page.getByLabel('Name').fill(account.name);
  await page.getByLabel('E-mail').fill(account.email);
  await page.getByLabel('Password').fill(account.password);
  await page.getByRole('button', { name: 'Sign up' }).click();
  await expect(page.getByRole('heading', { name: account.name })).toBeVisible();
  return account;
}
