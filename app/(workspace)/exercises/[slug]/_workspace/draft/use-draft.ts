'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Draft } from '#lib/contracts/exercise.ts';
import type { SourceFiles } from '#lib/contracts/source-files.ts';
import { DraftStore, type SaveState } from './draft-store.ts';
import { readLocalDraft, writeLocalDraft } from './local-draft.ts';
import { openDraft } from './open-draft.ts';
import { sendDraft } from './send-draft.ts';

export interface UseDraft {
  /** False until the copy in this browser was looked at; nothing may be edited before. */
  ready: boolean;
  files: SourceFiles;
  state: SaveState;
  change(files: SourceFiles): void;
  flush(): Promise<void>;
  resolve(choice: 'mine' | 'newer'): void;
}

export interface DraftSource {
  slug: string;
  /** Id of whom the draft belongs to; null for a visitor, of whom nothing is stored yet. */
  owner: string | null;
  server: Draft | null;
  starter: SourceFiles;
}

const noSubscription = () => () => {};

/** The files in the editor, kept as DraftStore says. `source` is read once. */
export function useDraft(source: DraftSource): UseDraft {
  const [first] = useState(source);
  const [store, setStore] = useState<DraftStore | null>(null);

  useEffect(() => {
    const { slug, owner, server, starter } = first;
    const opened = new DraftStore({
      opened: openDraft(readLocalDraft(owner, slug), server, starter),
      keep: (draft) => writeLocalDraft(owner, slug, draft),
      send: (draft, { leaving }) => sendDraft(slug, draft, leaving),
    });
    setStore(opened);
    const leave = () => void opened.flush({ leaving: true });
    const resend = () => void opened.flush();
    window.addEventListener('pagehide', leave);
    window.addEventListener('online', resend);
    return () => {
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('online', resend);
      leave();
      opened.dispose();
    };
  }, [first]);

  useSyncExternalStore(
    store?.subscribe ?? noSubscription,
    () => store?.version ?? -1,
    () => -1,
  );
  return {
    ready: store !== null,
    files: store?.files ?? first.server?.files ?? first.starter,
    state: store?.state ?? { kind: 'saved', at: null },
    change: (files) => store?.change(files),
    flush: async () => store?.flush(),
    resolve: (choice) => store?.resolve(choice),
  };
}
