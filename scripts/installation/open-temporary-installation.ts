import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseEnv } from '#lib/base/env.ts';
import { freePort } from '../process/free-port.ts';
import { type Installation, openInstallation, type Undo } from './open-installation.ts';

export interface TemporaryInstallation extends Installation {
  nextAuthSecret: string;
}

/**
 * A production installation with an empty database of its own, on a free port, for tests.
 * @param overrides environment variables of the installation; what this process has for a real one is not used
 */
export async function openTemporaryInstallation(
  undo: Undo,
  print: (line: string) => void,
  overrides: Record<string, string> = {},
): Promise<TemporaryInstallation> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'lockstep-installation-'));
  chmodSync(dataDir, 0o711); // The account of PostgreSQL has to pass through.
  undo.push(() => rmSync(dataDir, { recursive: true, force: true }));
  const port = await freePort();
  const baseUrl = `http://localhost:${port}`;
  const nextAuthSecret = randomBytes(32).toString('base64url');
  Object.assign(process.env, { LOG_LEVEL: 'warn', ...overrides });
  const env = parseEnv({
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: '',
    NEXTAUTH_URL: baseUrl,
    NEXTAUTH_SECRET: nextAuthSecret,
  });
  const settings = { mode: 'production', env, dataDir, port, baseUrl } as const;
  return { ...(await openInstallation(settings, undo, print)), nextAuthSecret };
}
