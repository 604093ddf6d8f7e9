import { PrismaPg } from '@prisma/adapter-pg';
import { closeDatabasePool, databasePool } from '#lib/base/postgres.ts';
import { Prisma, PrismaClient } from '#prisma/generated/client.ts';

// On globalThis, because development reloads and bundling evaluate this module more than once in a process.
const shared = globalThis as typeof globalThis & { lockstepPrisma?: PrismaClient | undefined };

/** What both the client and an open transaction offer. */
export type Transaction = Prisma.TransactionClient;

/** The process's one Prisma client, over the process's one pool; opened on first use. */
export function database(): PrismaClient {
  shared.lockstepPrisma ??= new PrismaClient({
    adapter: new PrismaPg(databasePool(), { statementNameGenerator: statementName }),
    transactionOptions: { maxWait: 10_000, timeout: 20_000 },
  });
  return shared.lockstepPrisma;
}

/** Gives every connection back. */
export async function closeDatabase(): Promise<void> {
  const client = shared.lockstepPrisma;
  shared.lockstepPrisma = undefined;
  await client?.$disconnect();
  await closeDatabasePool();
}

/** Whether a write met a row that is there already. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}

const names = new Map<string, string>();
/** A name per text of a statement lets PostgreSQL plan it once a connection. Bounded: texts come from our code only. */
function statementName({ sql }: { sql: string }): string {
  const name = names.get(sql) ?? `p${names.size}`;
  names.set(sql, name);
  return name;
}
