import { Prisma } from '#prisma/generated/client.ts';

/** PostgreSQL's channel on which the id of each changed submission is sent. */
export const SUBMISSION_CHANNEL = 'submission';

/** SQL for a CTE that tells of every row of the CTE `changed (id)`, when the transaction commits. */
export const notifyChanged = Prisma.sql`SELECT pg_notify(${SUBMISSION_CHANNEL}, id::text)::text FROM changed`;
