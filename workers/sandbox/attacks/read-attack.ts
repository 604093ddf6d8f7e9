import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const programs = path.join(path.dirname(fileURLToPath(import.meta.url)), 'programs');

/** How an attack may end. Those that are no verdict say what the answer must show. */
const endings = [
  /** It answered with an empty list: everything that it tried was refused. */
  'nothing gained',
  /** It answered, and what it answered is data like any other. */
  'answer',
  'threw',
  /** It answered, and the judge's clock shows the 100 ms that it took. */
  'honest time',
  /** It answered, and the CPU that it uses after that is seen. */
  'busy afterwards',
  /** It answered, and uses no CPU after that. */
  'idle afterwards',
  'runtime error',
  'time limit',
  'memory limit',
  'output limit',
  'deadlock',
  'security violation',
] as const;
const unharmed = ['neighbour', 'judge', 'memory', 'files', 'network', 'processes'] as const;

const listOf = <T extends z.ZodType>(item: T) =>
  z.preprocess((text) => (typeof text === 'string' ? text.split(', ') : text), z.array(item).min(1));
const headerSchema = z.strictObject({
  expect: listOf(z.enum(endings)),
  unharmed: listOf(z.enum(unharmed)),
  timeout: z.coerce.number().int().default(15_000),
});

export interface Attack extends z.infer<typeof headerSchema> {
  /** "family/name". */
  name: string;
  javascript: string;
}

/** The whole corpus. The first lines of each program say how it must end and what it must not harm. */
export function readAttacks(): Attack[] {
  return readdirSync(programs).flatMap((family) =>
    readdirSync(path.join(programs, family)).map((file) => {
      const javascript = readFileSync(path.join(programs, family, file), 'utf8');
      const header = [...javascript.matchAll(/^\/\/ (expect|unharmed|timeout): (.*)$/gm)].slice(0, 3);
      const fields = Object.fromEntries(header.map(([, key, value]) => [key, value]));
      const name = `${family}/${path.basename(file, '.js')}`;
      return {
        name,
        javascript,
        ...headerSchema.parse(fields, { error: () => `${name} has a wrong header` }),
      };
    }),
  );
}
