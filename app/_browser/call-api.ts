import { readError } from './read-error.ts';

/** What a call came to: what the server answered, or a sentence for the user. */
export type ApiResult<T> = { ok: true; value: T } | { ok: false; message: string };

/** Sends JSON to an address of our own and returns its JSON. It never throws: a lost network is a sentence as well. */
export async function callApi<T>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<ApiResult<T>> {
  try {
    const response = await fetch(path, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body ?? null),
    });
    if (!response.ok) return { ok: false, message: await readError(response) };
    return { ok: true, value: (await response.json()) as T };
  } catch {
    return { ok: false, message: 'The server can’t be reached. Check your connection and try again.' };
  }
}
