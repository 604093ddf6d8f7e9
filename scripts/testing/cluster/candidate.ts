import { randomUUID } from 'node:crypto';
import { submissionViewSchema } from '#lib/contracts/submission.ts';
import { persist } from './cluster-under-test.ts';

/** A guest who sends solutions and waits for verdicts, and sends the same click again when an answer does not come. */
export interface Candidate {
  /** The submission's id, once the server has acknowledged it. */
  submit(exercise: string, code: string, mode?: 'run' | 'submit'): Promise<string>;
  /** The verdict, once there is one. */
  verdictOf(id: string): Promise<string>;
  /** Resolves when the next request to submit is under way. */
  nextSubmit(): Promise<void>;
}

const WITHIN_MS = 10_000;

export function candidate(baseUrl: string): Candidate {
  let cookie = '';
  let submitting = Promise.withResolvers<void>();
  const call = async (path: string, init: RequestInit = {}): Promise<unknown> => {
    const headers = { ...init.headers, cookie, 'content-type': 'application/json' };
    const signal = AbortSignal.timeout(WITHIN_MS);
    const response = await fetch(`${baseUrl}${path}`, { ...init, headers, signal });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    const body: unknown = await response.json();
    const set = response.headers.getSetCookie().map((line) => line.slice(0, line.indexOf(';')));
    if (set.length > 0) cookie = set.join('; ');
    return body;
  };
  return {
    submit: async (exercise, code, mode = 'submit') => {
      const body = JSON.stringify({ exercise, mode, files: { 'solution.ts': code }, key: randomUUID() });
      const answer = await persist(() => {
        const request = call('/api/submissions', { method: 'POST', body });
        submitting.resolve();
        submitting = Promise.withResolvers<void>();
        return request;
      });
      return submissionViewSchema.pick({ id: true }).parse(answer).id;
    },
    verdictOf: (id) =>
      persist(async () => {
        const view = submissionViewSchema.parse(await call(`/api/submissions/${id}`));
        if (!view.judgement) throw new Error('not yet');
        return view.judgement.verdict;
      }),
    nextSubmit: () => submitting.promise,
  };
}
