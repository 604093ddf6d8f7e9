import { randomUUID } from 'node:crypto';
import type { Logger } from '#lib/base/logger.ts';
import type { JudgeJob } from '#lib/contracts/submission.ts';
import { type ClaimedSubmission, claimSubmission } from '#lib/data/submissions/claim-submission.ts';
import { releaseSubmission } from '#lib/data/submissions/release-submission.ts';
import { SYSTEM } from '#lib/domain/viewer.ts';
import { judge } from '../judge.ts';
import type { JudgeMachine } from '../machine.ts';
import type { DatabaseCalibrations } from './database-calibrations.ts';
import type { JudgeMetrics } from './judge-metrics.ts';
import { progressReporter } from './progress-reporter.ts';
import { storeJudgement } from './store-judgement.ts';

interface Surroundings {
  machine: JudgeMachine;
  calibrations: DatabaseCalibrations;
  metrics: JudgeMetrics;
  judgeId: string;
  logger: Logger;
}

/**
 * Judges one submission and stores its judgement.
 * @throws when it could not be judged, or the queue took the job away; the queue will try again, and the candidate
 * sees it as queued meanwhile
 */
export async function handleJob(
  { submissionId }: JudgeJob,
  signal: AbortSignal,
  surroundings: Surroundings,
): Promise<void> {
  const { calibrations, metrics, judgeId, logger } = surroundings;
  const claimed = await claimSubmission(SYSTEM, submissionId, judgeId);
  if (!claimed) return;
  metrics.claimed(claimed);
  calibrations.know(claimed.exercise.exercise, claimed.exercise.id);
  try {
    await judgeClaimed(claimed, signal, surroundings);
  } catch (err) {
    metrics.failed();
    logger.error({ err, submission: submissionId }, 'submission could not be judged');
    // The database may be away; then the next judge takes it as it is.
    await releaseSubmission(SYSTEM, submissionId, judgeId).catch(() => {});
    throw err;
  }
}

async function judgeClaimed(
  { id, files, mode, cases, exercise: { exercise }, round }: ClaimedSubmission,
  signal: AbortSignal,
  { machine, metrics, judgeId, logger }: Surroundings,
): Promise<void> {
  const progress = progressReporter(id, judgeId, logger);
  const request = { exercise, files, mode, seed: randomUUID(), ...(cases ? { cases } : {}) };
  try {
    const judgement = await judge(request, machine, progress.report);
    await progress.settled();
    // A return would complete the job, although nothing is stored.
    signal.throwIfAborted();
    const stored = await storeJudgement({ id, round }, judgement, signal, logger);
    const { verdict, stages } = judgement;
    if (stored) metrics.judged(mode, judgement);
    logger.info({ submission: id, exercise: exercise.slug, verdict, stages, stored }, 'judged');
  } finally {
    await progress.settled();
  }
}
