import pino from 'pino';
import { env } from './env.ts';

/**
 * A logger whose lines carry the name of the process or part that writes them. Errors go under `err`.
 * It writes to standard error, because standard output belongs to a command's result.
 */
export function createLogger(name: string): pino.Logger {
  return pino({ name, level: env.LOG_LEVEL, base: { name } }, pino.destination(2));
}
export type Logger = pino.Logger;
