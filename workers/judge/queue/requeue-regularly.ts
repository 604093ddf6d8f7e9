import type { Logger } from '#lib/base/logger.ts';
import { requeueLost } from '#lib/data/submissions/requeue-lost.ts';
import { SYSTEM } from '#lib/domain/viewer.ts';

const INTERVAL_MS = 30_000;

/** Looks from time to time for submissions that wait although the queue has forgotten them. */
export function requeueRegularly(logger: Logger): { stop(): void } {
  const timer = setInterval(async () => {
    try {
      const submissions = await requeueLost(SYSTEM);
      if (submissions.length > 0) logger.warn({ submissions }, 'submissions without a job were queued again');
    } catch (err) {
      logger.warn({ err }, 'could not look for lost submissions');
    }
  }, INTERVAL_MS);
  return { stop: () => clearInterval(timer) };
}
