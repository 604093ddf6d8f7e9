import { z } from 'zod';

const entry = z.looseObject({
  level: z.number(),
  msg: z.string().default(''),
  err: z.looseObject({ message: z.string(), stack: z.string().optional() }).optional(),
});

const LEVELS: Record<number, string> = {
  10: 'trace',
  20: 'debug',
  30: 'info',
  40: 'WARN',
  50: 'ERROR',
  60: 'FATAL',
};
/** What every entry has, and the line shows otherwise or not at all. */
const SHOWN = new Set(['level', 'time', 'name', 'msg', 'err']);

/** A service's line for people: pino's JSON becomes level, message and details; everything else stays as it is. */
export function formatLogLine(service: string, line: string): string {
  const prefix = service.padEnd(6);
  const parsed = parse(line);
  if (!parsed) return `${prefix} ${line}`;
  const details = Object.entries(parsed).filter(([key]) => !SHOWN.has(key));
  const words = details.map(([key, value]) => `${key}=${JSON.stringify(value)}`);
  const error = parsed.err ? `\n${parsed.err.stack ?? parsed.err.message}` : '';
  return `${prefix} ${LEVELS[parsed.level] ?? parsed.level} ${[parsed.msg, ...words].join(' ')}${error}`;
}

function parse(line: string): z.infer<typeof entry> | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return entry.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
