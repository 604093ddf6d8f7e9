import { expect, type Page } from '@playwright/test';
import type { Verdict } from '#lib/domain/verdict.ts';
import { writeCode } from './editor.ts';

/** Hands code in until the machine was quiet enough to tell, and returns the verdict. */
export async function judged(page: Page, code: string): Promise<Verdict | ''> {
  await writeCode(page, code);
  const attempts = page.getByRole('tab', { name: /^Attempts/ });
  for (;;) {
    const before = Number(/\d+/.exec((await attempts.textContent()) ?? ''));
    await page.getByRole('button', { name: 'Submit' }).click();
    await expect(attempts).toHaveText(`Attempts (${before + 1})`, { timeout: 120_000 });
    const spoken = (await page.getByRole('status').textContent()) ?? '';
    const verdict = (/^Verdict: (.+?)\./.exec(spoken)?.[1] ?? '') as Verdict | '';
    if (verdict !== 'inconclusive') return verdict;
  }
}
