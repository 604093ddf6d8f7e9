import type { Transaction } from '../client.ts';

/** Until the transaction ends, nobody else makes or unmakes an admin: "is there one?" stays answered. */
export async function lockAdmins(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('lockstep admins'))`;
}
