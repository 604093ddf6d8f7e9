import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '#lib/base/logger.ts';
import type { Judgement } from '#lib/contracts/judgement.ts';
import { finishSubmission } from '#lib/data/submissions/finish-submission.ts';
import { SYSTEM } from '#lib/domain/viewer.ts';

const TRIES = 60;
const PAUSE_MS = 1000;

/**
 * Stores a judgement, also when the database is away for a minute: a restart of it must not cost a measurement.
 * False when the submission had its verdict already, or another judge has taken it over.
 * @throws what storing threw last
 */
export async function storeJudgement(
  submission: { id: string; round: number; judgeId: string },
  judgement: Judgement,
  signal: AbortSignal,
  logger: Logger,
): Promise<boolean> {
  for (let left = TRIES - 1; ; left -= 1) {
    try {
      return await finishSubmission(SYSTEM, submission.id, judgement, submission.round, submission.judgeId);
    } catch (err) {
      if (left === 0 || signal.aborted) throw err;
      logger.warn({ err, submission: submission.id }, 'judgement not stored yet; trying again');
      await sleep(PAUSE_MS, undefined, { signal }).catch(() => {});
    }
  }
}
