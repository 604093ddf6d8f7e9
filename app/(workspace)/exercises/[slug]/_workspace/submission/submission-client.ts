import { z } from 'zod';
import { readError } from '#app/_browser/read-error.ts';
import type { SubmitRequest } from '#lib/contracts/submission.ts';
import { type SubmissionView, submissionViewSchema } from '#lib/contracts/submission.ts';

const createdSchema = z.object({ id: z.uuid() });
const RETRIES_AFTER_MS = [400, 1500, 4000];

/** The server refused the request; repeating it would change nothing. Its message is for the user. */
export class Refused extends Error {}

/** Hands files in and returns the submission's id. Lost connections are retried: the key makes a repeat harmless. */
export async function submit(request: SubmitRequest): Promise<string> {
  for (const wait of [...RETRIES_AFTER_MS, null]) {
    try {
      return await post(request);
    } catch (error) {
      if (error instanceof Refused) throw error;
      if (wait === null)
        throw new Refused('The server cannot be reached. Your code is kept; try again in a moment.');
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  throw new Refused('The server cannot be reached.');
}

async function post(request: SubmitRequest): Promise<string> {
  const response = await fetch('/api/submissions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  if (response.ok) return createdSchema.parse(await response.json()).id;
  const message = await readError(response);
  if (response.status >= 500) throw new Error(message);
  throw new Refused(message);
}

export interface Watcher {
  onView(view: SubmissionView): void;
  onConnection(connected: boolean): void;
}

/** Follows a submission until its verdict stands; the browser reconnects by itself. Returns the function that stops it. */
export function watch(id: string, { onView, onConnection }: Watcher): () => void {
  const events = new EventSource(`/api/submissions/${id}/events`);
  events.onopen = () => onConnection(true);
  events.onerror = () => onConnection(false);
  events.onmessage = (event) => {
    const view = submissionViewSchema.safeParse(JSON.parse(String(event.data)));
    if (!view.success) return;
    onConnection(true);
    if (view.data.status === 'done' && !view.data.repeatAt) events.close();
    onView(view.data);
  };
  return () => events.close();
}
