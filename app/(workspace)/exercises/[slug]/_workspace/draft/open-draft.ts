import { z } from 'zod';
import { type Draft, draftSchema } from '#lib/contracts/exercise.ts';
import type { SourceFiles } from '#lib/contracts/source-files.ts';

/** What this browser keeps of an editor: its files, the server's revision that they stand on, and whether they got there. */
export const localDraftSchema = z.strictObject({ ...draftSchema.shape, unsent: z.boolean() });
export type LocalDraft = z.infer<typeof localDraftSchema>;

export interface OpenedDraft extends LocalDraft {
  /** The server's draft, where both it and the unsent local one have changed. */
  conflict: Draft | null;
}

/** Decides what an editor opens with. Nothing that was typed is dropped: where both sides changed, both come back. */
export function openDraft(local: LocalDraft | null, server: Draft | null, starter: SourceFiles): OpenedDraft {
  const stored = server ?? { files: starter, revision: 0 };
  if (!local || sameFiles(local.files, stored.files)) return { ...stored, unsent: false, conflict: null };
  // The page may come out of the browser's cache and be older than what this browser saved since.
  if (local.revision > stored.revision) return { ...local, unsent: true, conflict: null };
  if (!local.unsent) return { ...stored, unsent: false, conflict: null };
  const conflict = server && server.revision > local.revision ? server : null;
  return { files: local.files, revision: stored.revision, unsent: true, conflict };
}

/** Whether two sets of files hold the same names and texts, in any order. */
export function sameFiles(a: SourceFiles, b: SourceFiles): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}
