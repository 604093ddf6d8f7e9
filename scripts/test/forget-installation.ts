import { ENV_NAMES } from '#lib/base/env.ts';

/** Clears the settings of a real installation out of the environment, so that no test can touch it. */
export function forgetInstallation(): void {
  for (const name of ENV_NAMES) if (name !== 'NODE_ENV') delete process.env[name];
}
