import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Draft, SavedDraft } from '#lib/contracts/exercise.ts';
import { DraftRefused, DraftStore } from './draft-store.ts';
import type { LocalDraft } from './open-draft.ts';

const files = (text: string) => ({ 'solution.ts': text });

/** A server with revisions and a switch for the network. */
function setUp() {
  const server = { files: files('start'), revision: 1, online: true, requests: 0 };
  const kept: LocalDraft[] = [];
  const store = new DraftStore({
    opened: { ...server, unsent: false, conflict: null, files: server.files },
    keep: (draft) => kept.push(draft),
    async send(draft: Draft): Promise<SavedDraft> {
      server.requests += 1;
      if (!server.online) throw new TypeError('network');
      if (draft.files['solution.ts'] === 'too long') throw new DraftRefused('The file is too long.');
      if (draft.revision !== server.revision) return { saved: false, newer: { ...server } };
      server.files = { 'solution.ts': draft.files['solution.ts'] ?? '' };
      server.revision += 1;
      return { saved: true, revision: server.revision };
    },
  });
  return { server, kept, store };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('DraftStore', () => {
  test('keeps each change in this browser at once', () => {
    const { store, kept, server } = setUp();
    store.change(files('a'));
    expect(kept.at(-1)).toEqual({ files: files('a'), revision: 1, unsent: true });
    expect(server.requests).toBe(0);
  });

  test('a stream of changes reaches the server within two seconds, not only when typing stops', async () => {
    const { store, server } = setUp();
    for (let i = 0; i < 8; i += 1) {
      store.change(files(`typed ${i}`));
      await vi.advanceTimersByTimeAsync(250);
    }
    expect(server.files['solution.ts']).toMatch(/^typed/);
    await vi.advanceTimersByTimeAsync(2000);
    expect(server.files).toEqual(files('typed 7'));
    expect(store.state.kind).toBe('saved');
  });

  test('what was typed while the connection was lost is sent when it is back', async () => {
    const { store, server } = setUp();
    server.online = false;
    store.change(files('offline words'));
    await vi.advanceTimersByTimeAsync(1500);
    expect(store.state.kind).toBe('offline');
    server.online = true;
    await vi.advanceTimersByTimeAsync(3500);
    expect(server.files).toEqual(files('offline words'));
    expect(store.state.kind).toBe('saved');
  });

  test('another tab’s newer draft is not overwritten, and both can be chosen', async () => {
    const { store, server } = setUp();
    Object.assign(server, { files: files('other tab'), revision: 7 });
    store.change(files('mine'));
    await vi.advanceTimersByTimeAsync(1500);
    expect(store.state).toMatchObject({ kind: 'conflict', newer: { files: files('other tab') } });
    expect(server.files).toEqual(files('other tab'));
    expect(store.files).toEqual(files('mine'));
    store.resolve('mine');
    await vi.advanceTimersByTimeAsync(10);
    expect(server.files).toEqual(files('mine'));
  });

  test('choosing the newer draft shows it and sends nothing', async () => {
    const { store, server } = setUp();
    Object.assign(server, { files: files('other tab'), revision: 7 });
    store.change(files('mine'));
    await vi.advanceTimersByTimeAsync(1500);
    const before = server.requests;
    store.resolve('newer');
    await vi.advanceTimersByTimeAsync(5000);
    expect(store.files).toEqual(files('other tab'));
    expect(server.requests).toBe(before);
  });

  test('a refusal is told, and the next change tries again', async () => {
    const { store, server } = setUp();
    store.change(files('too long'));
    await vi.advanceTimersByTimeAsync(1500);
    expect(store.state).toEqual({ kind: 'refused', message: 'The file is too long.' });
    store.change(files('short'));
    await vi.advanceTimersByTimeAsync(1500);
    expect(server.files).toEqual(files('short'));
  });

  test('leaving the page sends at once', async () => {
    const { store, server } = setUp();
    store.change(files('last words'));
    store.flush({ leaving: true });
    await vi.advanceTimersByTimeAsync(0);
    expect(server.files).toEqual(files('last words'));
  });
});
