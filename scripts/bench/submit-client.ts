import { randomUUID } from 'node:crypto';
import { submissionViewSchema } from '#lib/contracts/submission.ts';

/** A guest with a browser's cookie, who submits and waits for the verdict as the page does. */
export interface SubmitClient {
  /** Resolves with the verdict as soon as the stream of events tells it. */
  submit(exercise: string, files: Record<string, string>): Promise<string>;
}

export function submitClient(baseUrl: string): SubmitClient {
  let cookie = '';
  const call = async (path: string, init: RequestInit = {}) => {
    const headers = { ...init.headers, cookie, origin: baseUrl };
    const response = await fetch(`${baseUrl}${path}`, { ...init, headers });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    const set = response.headers.getSetCookie().map((line) => line.slice(0, line.indexOf(';')));
    if (set.length > 0) cookie = set.join('; ');
    return response;
  };
  return {
    async submit(exercise, files) {
      const body = JSON.stringify({ exercise, mode: 'submit', files, key: randomUUID() });
      const headers = { 'content-type': 'application/json' };
      const stored = await call('/api/submissions', { method: 'POST', body, headers });
      await stored.body?.cancel();
      const events = await call(`${stored.headers.get('location')}/events`);
      return verdictOf(events);
    },
  };
}

async function verdictOf(events: Response): Promise<string> {
  if (!events.body) throw new Error('The stream of events has no body.');
  let text = '';
  for await (const chunk of events.body.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    for (let end = text.indexOf('\n\n'); end !== -1; end = text.indexOf('\n\n')) {
      const verdict = verdictIn(text.slice(0, end));
      text = text.slice(end + 2);
      if (verdict) return verdict;
    }
  }
  throw new Error('The stream of events ended without a verdict.');
}

function verdictIn(event: string): string | null {
  const data = event
    .split('\n')
    .filter((line) => line.startsWith('data:'))
    .map((line) => line.slice('data:'.length))
    .join('\n');
  if (data === '') return null;
  return submissionViewSchema.parse(JSON.parse(data)).judgement?.verdict ?? null;
}
