import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { checkDiskSpace } from './check-disk-space.ts';

test('a full disk is named with what is left, what is needed and the way out', async () => {
  const tooMuch = Number.MAX_SAFE_INTEGER;
  await expect(checkDiskSpace(tmpdir(), tooMuch)).rejects.toThrow(
    /^The disk of .* has \d+ MB left; Lockstep needs \d+ MB\.\nMake room, or name a folder on another disk in DATA_DIR\.$/,
  );
});

test('enough room passes', async () => {
  await expect(checkDiskSpace(tmpdir(), 1)).resolves.toBeUndefined();
});
