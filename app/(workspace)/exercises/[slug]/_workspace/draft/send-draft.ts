import { z } from 'zod';
import { readError } from '#app/_browser/read-error.ts';
import { type Draft, draftSchema, type SavedDraft } from '#lib/contracts/exercise.ts';
import { DraftRefused } from './draft-store.ts';

const answerSchema = z.union([
  z.object({ saved: z.literal(true), revision: z.int() }),
  z.object({ saved: z.literal(false), newer: draftSchema }),
]);

/** Puts a draft on the server. @throws DraftRefused when it can never be saved as it is. */
export async function sendDraft(slug: string, draft: Draft, leaving: boolean): Promise<SavedDraft> {
  const body = JSON.stringify(draft);
  const response = await fetch(`/api/exercises/${slug}/draft`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body,
    // Browsers refuse keepalive bodies beyond 64 KiB.
    keepalive: leaving && body.length < 60_000,
  });
  if (response.ok || response.status === 409) return answerSchema.parse(await response.json());
  const message = await readError(response);
  if (response.status >= 400 && response.status < 500 && response.status !== 429)
    throw new DraftRefused(message);
  throw new Error(message);
}
