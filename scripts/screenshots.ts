import { mkdirSync, readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import type { Verdict } from '#lib/domain/verdict.ts';
import { openExercise } from '../e2e/support/editor.ts';
import { judged } from '../e2e/support/judged.ts';
import { PARTITION, PARTITION_WRONG } from '../e2e/support/solutions.ts';
import { runCommand } from './command-error.ts';
import type { Undo } from './installation/open-installation.ts';
import { openTemporaryInstallation } from './installation/open-temporary-installation.ts';
import { stopPrograms } from './process/run-program.ts';
import { onStopSignal } from './process/stop-signal.ts';
import { inRoot } from './root.ts';
import { ensurePrerequisites } from './test/prerequisites.ts';
import { launchChromium } from './testing/chromium.ts';

const folder = inRoot('docs', 'screenshots');
const DESKTOP = { viewport: { width: 1280, height: 820 } };
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };

/** `npm run screenshots`: the pictures of README.md and docs/, from an installation made for them. */
await runCommand(async () => {
  onStopSignal(stop, stop);
  await ensurePrerequisites(console.log);
  mkdirSync(folder, { recursive: true });
  const undo: Undo = [];
  const browser = await launchChromium();
  try {
    const { baseUrl } = await openTemporaryInstallation(undo, console.log, { RATE_LIMIT_FACTOR: '1000' });
    await photograph(browser, baseUrl);
    return 0;
  } finally {
    await browser.close();
    for (let step = undo.pop(); step; step = undo.pop()) await step();
  }
});

async function photograph(browser: Browser, baseURL: string): Promise<void> {
  const open = async (options: BrowserContextOptions) =>
    (await browser.newContext({ baseURL, locale: 'en-GB', reducedMotion: 'reduce', ...options })).newPage();

  const light = await open({ ...DESKTOP, colorScheme: 'light' });
  await light.goto('/');
  await save(light, 'start');
  await openExercise(light, 'partition-range');
  await submit(light, PARTITION, 'accepted');
  await submit(light, PARTITION_WRONG, 'wrong answer');
  await save(light, 'wrong-answer');
  await light.goto('/exercises');
  await save(light, 'exercises');

  const dark = await open({ ...DESKTOP, colorScheme: 'dark' });
  await openExercise(dark, 'count-primes');
  await submit(
    dark,
    readFileSync(inRoot('content', 'exercises', 'count-primes', 'reference.ts'), 'utf8'),
    'accepted',
  );
  await save(dark, 'speedup');

  const phone = await open({ ...PHONE, colorScheme: 'light' });
  await openExercise(phone, 'mutex');
  await save(phone, 'phone');
}

async function submit(page: Page, code: string, expected: Verdict): Promise<void> {
  const verdict = await judged(page, code);
  if (verdict !== expected) throw new Error(`The verdict is "${verdict}" instead of "${expected}".`);
}

async function save(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled' });
  console.log(`docs/screenshots/${name}.png`);
}

function stop(): never {
  stopPrograms();
  process.exit(130);
}
