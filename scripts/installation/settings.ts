import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Env, parseEnv } from '#lib/base/env.ts';
import { CommandError } from '../command-error.ts';
import { inRoot } from '../root.ts';

export type Mode = 'production' | 'development';

export interface Settings {
  mode: Mode;
  env: Env;
  /** Absolute path of DATA_DIR. */
  dataDir: string;
  port: number;
  /** Where browsers find this installation. */
  baseUrl: string;
}

/**
 * The settings of a start: the environment, completed by the file `.env` when there is one.
 * @throws CommandError naming each variable that is wrong
 */
export function readSettings(mode: Mode): Settings {
  if (existsSync(inRoot('.env'))) process.loadEnvFile(inRoot('.env'));
  const env = parse(mode);
  return {
    mode,
    env,
    dataDir: path.resolve(inRoot(), env.DATA_DIR),
    port: env.PORT,
    baseUrl: env.NEXTAUTH_URL ?? `http://localhost:${env.PORT}`,
  };
}

function parse(mode: Mode): Env {
  try {
    return parseEnv({ ...process.env, NODE_ENV: mode });
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : String(error));
  }
}
