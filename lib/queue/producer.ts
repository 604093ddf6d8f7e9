import { PgBoss } from 'pg-boss';
import { createLogger } from '#lib/base/logger.ts';
import { databasePool } from '#lib/base/postgres.ts';
import { createJudgeQueues } from './judge-queue.ts';

// On globalThis, because development reloads and bundling evaluate this module more than once in a process.
const shared = globalThis as typeof globalThis & { lockstepProducer?: Promise<PgBoss> | undefined };

/** The process's instance for putting jobs in. It supervises nothing and listens to nothing: that is the workers' part. */
export function queueProducer(): Promise<PgBoss> {
  shared.lockstepProducer ??= startProducer().catch((error: unknown) => {
    shared.lockstepProducer = undefined;
    throw error;
  });
  return shared.lockstepProducer;
}

/** Stops the producer, if there is one. The pool is not its to close. */
export async function closeQueueProducer(): Promise<void> {
  const producer = shared.lockstepProducer;
  shared.lockstepProducer = undefined;
  await (await producer)?.stop({ graceful: false });
}

async function startProducer(): Promise<PgBoss> {
  const logger = createLogger('queue');
  const pool = databasePool();
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    supervise: false,
    schedule: false,
    useListenNotify: false,
  });
  boss.on('error', (err) => logger.warn({ err }, 'The queue reported an error'));
  await boss.start();
  await createJudgeQueues(boss);
  return boss;
}
