/** Signs in, here or at another service, by next-auth's HTTP interface; its own client would weigh more than these pages. */
export type SignInResult = { ok: true } | { ok: false; message: string };

/** Opens a session with e-mail and password. */
export async function signInWithPassword(email: string, password: string): Promise<SignInResult> {
  const { ok, url } = await post('callback/credentials', { email, password });
  const error = url?.searchParams.get('error');
  if (ok && !error) return { ok: true };
  return { ok: false, message: explain(error) };
}

/** Goes to another service's sign-in page, which comes back to `from`. */
export async function signInWithProvider(provider: string, from: string): Promise<void> {
  const { url } = await post(`signin/${provider}`, { callbackUrl: from });
  if (url) location.assign(url);
}

async function post(path: string, fields: Record<string, string>): Promise<{ ok: boolean; url: URL | null }> {
  const { csrfToken } = await (await fetch('/api/auth/csrf')).json();
  const response = await fetch(`/api/auth/${path}`, {
    method: 'POST',
    body: new URLSearchParams({ ...fields, csrfToken, json: 'true' }),
  });
  const { url } = await response.json();
  return { ok: response.ok, url: typeof url === 'string' && URL.canParse(url) ? new URL(url) : null };
}

/** next-auth names its own errors in one word; sentences are ours and written for users. */
function explain(error: string | null | undefined): string {
  if (error && /\s/.test(error)) return error;
  return 'The e-mail address or the password is wrong.';
}
