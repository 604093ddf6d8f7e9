import { z } from 'zod';
import type { Logger } from '#lib/base/logger.ts';
import { databasePool } from '#lib/base/postgres.ts';
import { JUDGE_DEAD_QUEUE, JUDGE_QUEUE } from './judge-queue.ts';

const INTERVAL_MS = 1000;

const rowSchema = z.object({ lost: z.boolean(), ready: z.boolean() });

interface Reactions {
  /** A job's judge has been silent for too long. */
  onLost(): Promise<void>;
  /** A job could be judged now: nobody announces one whose time has come. */
  onReady(): void;
  logger: Logger;
}

/** Looks at the queue once a second with one cheap question, so that an idle judge need not ask several. */
export function watchQueue({ onLost, onReady, logger }: Reactions): { stop(): void } {
  let looking = false;
  const timer = setInterval(async () => {
    if (looking) return;
    looking = true;
    try {
      const { lost, ready } = await look();
      if (lost) await onLost();
      if (ready || lost) onReady();
    } catch (err) {
      logger.warn({ err }, 'could not look at the queue');
    } finally {
      looking = false;
    }
  }, INTERVAL_MS);
  return { stop: () => clearInterval(timer) };
}

async function look(): Promise<z.infer<typeof rowSchema>> {
  const { rows } = await databasePool().query({
    name: 'watch queue',
    text: `SELECT COALESCE(bool_or(state = 'active' AND heartbeat_on + heartbeat_seconds * interval '1s' < now()), false) AS lost,
        COALESCE(bool_or(state < 'active' AND start_after <= now()), false) AS ready
      FROM pgboss.job WHERE name IN ($1, $2) AND state < 'completed'`,
    values: [JUDGE_QUEUE, JUDGE_DEAD_QUEUE],
  });
  return rowSchema.parse(rows[0]);
}
