import { existsSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { CommandError } from '../command-error.ts';
import { ensureBubblewrap } from '../installation/ensure-bubblewrap.ts';
import { installCommand, installPackage } from '../installation/system-package.ts';
import { runProgram } from '../process/run-program.ts';
import { inRoot } from '../root.ts';
import { chromiumPath } from '../testing/chromium.ts';

/**
 * Sees to what the tests need from the system: bubblewrap and Chromium.
 * @throws CommandError with the one command that installs what is missing, where that takes a password
 */
export async function ensurePrerequisites(say: (message: string) => void): Promise<void> {
  ensureBubblewrap(say);
  if (hasChromium()) return;
  // Ubuntu's package of that name is a stub that needs snapd.
  if (isDebian()) installPackage('chromium', say);
  if (!hasChromium()) await downloadChromium(say);
  if (hasChromium()) return;
  const command = isDebian()
    ? installCommand('chromium')
    : 'sudo npx playwright install --with-deps chromium';
  throw new CommandError(
    `Chromium is missing. The end-to-end tests need it.\nInstall it and try again: ${command}`,
  );
}

function hasChromium(): boolean {
  return chromiumPath() !== undefined || existsSync(chromium.executablePath());
}

function isDebian(): boolean {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** Playwright's own build, into the user's cache; with its libraries where this account may install them. */
async function downloadChromium(say: (message: string) => void): Promise<void> {
  say("Downloading Playwright's Chromium …");
  const libraries = process.getuid?.() === 0 ? ['--with-deps'] : [];
  const playwright = inRoot('node_modules', '@playwright', 'test', 'cli.js');
  await runProgram([playwright, 'install', ...libraries, 'chromium'], { capture: 'output' });
}
