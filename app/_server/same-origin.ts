import { UserError } from '#lib/base/errors.ts';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Refuses requests that change something and that another site made a browser send (OWASP, CSRF Prevention Cheat
 * Sheet: verifying origin with standard headers). Programs that are not browsers send neither header and hold no
 * victim's cookies.
 */
export function assertSameOrigin(request: Request): void {
  if (SAFE_METHODS.includes(request.method)) return;
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host');
  const foreign = origin
    ? hostOf(origin) !== host
    : site !== null && site !== 'same-origin' && site !== 'none';
  if (foreign) throw new UserError('not allowed', 'This request came from another site.');
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
