import { expect, type Page } from '@playwright/test';
import type { Verdict } from '#lib/domain/verdict.ts';
import { writeCode } from './editor.ts';

/** Hands code in and returns the verdict that stands: what a busy machine could not tell is measured again by itself. */
export async function judged(page: Page, code: string): Promise<Verdict> {
  await writeCode(page, code);
  const attempts = page.getByRole('tab', { name: /^Attempts/ });
  const before = Number(/\d+/.exec((await attempts.textContent()) ?? ''));
  await page.getByRole('button', { name: 'Submit' }).click();
  await expect(attempts).toHaveText(`Attempts (${before + 1})`, { timeout: 120_000 });
  const status = page.getByRole('status');
  await expect(status).toHaveText(/^Verdict: (?!inconclusive)/, { timeout: 300_000 });
  const verdict = /^Verdict: (.+?)\./.exec((await status.textContent()) ?? '')?.[1];
  // The page writes no other words there than verdicts.
  return verdict as Verdict;
}
