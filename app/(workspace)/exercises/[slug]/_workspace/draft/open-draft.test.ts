import { describe, expect, test } from 'vitest';
import { openDraft, sameFiles } from './open-draft.ts';

const starter = { 'solution.ts': 'start' };
const files = (text: string) => ({ 'solution.ts': text });

describe('openDraft', () => {
  test('a first visit opens with the starter', () => {
    expect(openDraft(null, null, starter)).toEqual({
      files: starter,
      revision: 0,
      unsent: false,
      conflict: null,
    });
  });

  test('the server’s draft wins over a local copy that reached it', () => {
    const opened = openDraft(
      { files: files('old'), revision: 2, unsent: false },
      { files: files('new'), revision: 3 },
      starter,
    );
    expect(opened).toMatchObject({ files: files('new'), revision: 3, unsent: false, conflict: null });
  });

  test('what was typed before a crash and never sent is opened and still unsent', () => {
    const opened = openDraft(
      { files: files('typed'), revision: 3, unsent: true },
      { files: files('stored'), revision: 3 },
      starter,
    );
    expect(opened).toMatchObject({ files: files('typed'), revision: 3, unsent: true, conflict: null });
  });

  test('when the server moved on meanwhile, both versions are offered', () => {
    const server = { files: files('other tab'), revision: 5 };
    const opened = openDraft({ files: files('typed'), revision: 3, unsent: true }, server, starter);
    expect(opened).toMatchObject({ files: files('typed'), revision: 5, unsent: true, conflict: server });
  });

  test('a page from the browser’s cache does not bring back an older draft', () => {
    const stale = { files: files('before'), revision: 3 };
    const opened = openDraft({ files: files('after'), revision: 4, unsent: false }, stale, starter);
    expect(opened).toMatchObject({ files: files('after'), revision: 4, unsent: true, conflict: null });
  });

  test('equal texts are no conflict', () => {
    const server = { files: files('same'), revision: 5 };
    expect(
      openDraft({ files: files('same'), revision: 3, unsent: true }, server, starter).conflict,
    ).toBeNull();
  });

  test('unsent first words survive although the server has none', () => {
    expect(openDraft({ files: files('typed'), revision: 0, unsent: true }, null, starter)).toMatchObject({
      files: files('typed'),
      unsent: true,
    });
  });
});

test('sameFiles sees an added, a missing and a changed file', () => {
  expect(sameFiles({ a: '1', b: '2' }, { b: '2', a: '1' })).toBe(true);
  expect(sameFiles({ a: '1' }, { a: '1', b: '' })).toBe(false);
  expect(sameFiles({ a: '1' }, { b: '1' })).toBe(false);
  expect(sameFiles({ a: '1' }, { a: '2' })).toBe(false);
});
