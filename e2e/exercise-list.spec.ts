import { expect, test } from '@playwright/test';

test('the start page leads to a first exercise in one click', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Solve a first exercise' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Partition a range' })).toBeVisible();
});

test('filters live in the address, work together and survive a reload', async ({ page }) => {
  await page.goto('/exercises');
  await page.getByLabel('Kind').selectOption('synchronisation');
  await expect(page).toHaveURL(/kind=sync/);
  await expect(page.getByRole('link', { name: 'Build a mutex' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Partition a range' })).toBeHidden();
  await page.getByLabel('Search').fill('buffer');
  await expect(page).toHaveURL(/kind=sync.*q=buffer|q=buffer.*kind=sync/);
  await expect(page.getByRole('link', { name: 'Build a mutex' })).toBeHidden();
  await page.reload();
  await expect(page.getByLabel('Search')).toHaveValue('buffer');
  await expect(page.getByLabel('Kind')).toHaveValue('sync');
  await expect(page.getByRole('link', { name: 'Bounded buffer' })).toBeVisible();
});

test('going back brings the earlier filters back', async ({ page }) => {
  await page.goto('/exercises?difficulty=easy');
  await page.getByRole('link', { name: 'Partition a range' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Partition a range' })).toBeVisible();
  await page.goBack();
  await expect(page.getByLabel('Difficulty')).toHaveValue('easy');
});

test('a list that nothing matches says so and leads back to all', async ({ page }) => {
  await page.goto('/exercises?q=nothing-is-called-so');
  await expect(page.getByRole('heading', { name: 'No exercise matches these filters' })).toBeVisible();
  await page.getByRole('link', { name: 'Clear the filters' }).click();
  await expect(page.getByRole('link', { name: 'Build a mutex' })).toBeVisible();
});

test('an address that leads nowhere has a way on', async ({ page }) => {
  for (const path of ['/nowhere', '/exercises/no-such-exercise', '/exercises/NOT%20A%20SLUG']) {
    expect((await page.goto(path))?.status()).toBe(404);
    await page.getByRole('link', { name: 'See the exercises' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Exercises' })).toBeVisible();
  }
});
