import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const NOBODY = '65534';
/**
 * Shows the checkout where anybody may read it, in a mount namespace of its own, with places for what Vitest wants to
 * keep, and goes on as somebody without rights.
 */
const AS_NOBODY = `mount --bind "$1" "$2" && cd "$2" && shift 2 &&
  for cache in .vite .vite-temp .vitest-cache; do
    mkdir -p "node_modules/$cache" && mount -t tmpfs -o mode=1777 tmpfs "node_modules/$cache" || exit 1
  done &&
  exec setpriv --reuid=${NOBODY} --regid=${NOBODY} --clear-groups -- "$@"`;

it('every attack ends as it must where an ordinary user judges', { timeout: 600_000 }, () => {
  // Whoever is not root has just run all sandbox tests as an ordinary user.
  if (process.getuid?.() !== 0) return;
  const place = mkdtempSync(path.join(tmpdir(), 'lockstep-nobody-'));
  chmodSync(place, 0o755);
  onTestFinished(() => rmdirSync(place));
  const node = process.execPath.startsWith(ROOT)
    ? `.${process.execPath.slice(ROOT.length)}`
    : process.execPath;
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'sandbox', 'workers/sandbox/attacks'];
  const { status, stdout, stderr } = spawnSync(
    'unshare',
    ['--mount', 'sh', '-c', AS_NOBODY, 'sh', ROOT, place, node, ...vitest],
    {
      encoding: 'utf8',
      env: { NODE_ENV: 'test', PATH: '/usr/bin:/bin', HOME: tmpdir(), NO_COLOR: '1', LOG_LEVEL: 'error' },
    },
  );
  expect(`${stdout}${stderr}`.trim()).toMatch(/Tests\s+\d+ passed \(\d+\)/);
  expect(status).toBe(0);
});
