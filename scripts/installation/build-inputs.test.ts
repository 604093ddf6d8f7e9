import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { hashBuildInputs } from './build-inputs.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lockstep-inputs-'));
  mkdirSync(path.join(folder, 'app', 'api'), { recursive: true });
  write('app/page.tsx', 'page');
  write('app/api/route.ts', 'route');
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

test('the same files have the same hash', () => {
  expect(hashBuildInputs(folder)).toBe(hashBuildInputs(folder));
});

test.for<[string, () => void]>([
  ['a changed file', () => write('app/page.tsx', 'other')],
  ['a new file', () => write('app/new.tsx', '')],
  ['a file in a folder', () => write('app/api/route.ts', 'other')],
  ['a renamed file', () => renameSync(path.join(folder, 'app/page.tsx'), path.join(folder, 'app/later.tsx'))],
  [
    'text that moved from one file to the next',
    () => {
      write('app/page.tsx', 'pagero');
      write('app/api/route.ts', 'ute');
    },
  ],
  ['the settings of the build', () => write('next.config.ts', '{}')],
])('%s changes the hash', ([, change]) => {
  const before = hashBuildInputs(folder);
  change();
  expect(hashBuildInputs(folder)).not.toBe(before);
});

test.for(['app/page.test.ts', 'workers/judge/main.ts', 'content/x.md', 'README.md'])(
  '%s does not',
  (file) => {
    const before = hashBuildInputs(folder);
    write(file, 'new');
    expect(hashBuildInputs(folder)).toBe(before);
  },
);

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}
