import { randomUUID } from 'node:crypto';
import type { Logger } from '#lib/base/logger.ts';
import type { JudgeJob } from '#lib/contracts/submission.ts';
import { claimSubmission } from '#lib/data/submissions/claim-submission.ts';
import { finishSubmission } from '#lib/data/submissions/finish-submission.ts';
import { releaseSubmission } from '#lib/data/submissions/release-submission.ts';
import { SYSTEM } from '#lib/domain/viewer.ts';
import { judge } from '../judge.ts';
import type { JudgeMachine } from '../machine.ts';
import type { DatabaseCalibrations } from './database-calibrations.ts';
import { progressReporter } from './progress-reporter.ts';

interface Surroundings {
  machine: JudgeMachine;
  calibrations: DatabaseCalibrations;
  judgeId: string;
  logger: Logger;
}

/**
 * Judges one submission and stores its judgement.
 * @throws when it could not be judged; the queue will try again, and the candidate sees it as queued meanwhile
 */
export async function handleJob(
  { submissionId }: JudgeJob,
  signal: AbortSignal,
  { machine, calibrations, judgeId, logger }: Surroundings,
): Promise<void> {
  const claimed = await claimSubmission(SYSTEM, submissionId, judgeId);
  if (!claimed) return;
  const { exercise } = claimed.exercise;
  calibrations.know(exercise, claimed.exercise.id);
  const progress = progressReporter(submissionId, logger);
  try {
    const { files, mode, cases } = claimed;
    const request = { exercise, files, mode, seed: randomUUID(), ...(cases ? { cases } : {}) };
    const judgement = await judge(request, machine, progress.report);
    await progress.settled();
    if (signal.aborted) return;
    await finishSubmission(SYSTEM, submissionId, judgement);
    const { verdict, stages } = judgement;
    logger.info({ submission: submissionId, exercise: exercise.slug, verdict, stages }, 'judged');
  } catch (err) {
    logger.error({ err, submission: submissionId }, 'submission could not be judged');
    await progress.settled();
    await releaseSubmission(SYSTEM, submissionId);
    throw err;
  }
}
