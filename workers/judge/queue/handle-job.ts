import { randomUUID } from 'node:crypto';
import type { Logger } from '#lib/base/logger.ts';
import type { JudgeJob } from '#lib/contracts/submission.ts';
import { type ClaimedSubmission, claimSubmission } from '#lib/data/submissions/claim-submission.ts';
import { releaseSubmission } from '#lib/data/submissions/release-submission.ts';
import type { Verdict } from '#lib/domain/verdict.ts';
import { SYSTEM } from '#lib/domain/viewer.ts';
import { JudgeFault } from '../fault.ts';
import { judge } from '../judge.ts';
import type { JudgeMachine } from '../machine.ts';
import type { DatabaseCalibrations } from './database-calibrations.ts';
import type { JudgeMetrics } from './judge-metrics.ts';
import { progressReporter } from './progress-reporter.ts';
import { storeJudgement } from './store-judgement.ts';
import { watchStall } from './watch-stall.ts';

/** A judge that stood still this long (stopped, or out of processors) may have counted it as the program's time. */
const LONGEST_STALL_MS = 1000;
const BY_THE_CLOCK: ReadonlySet<Verdict> = new Set(['time limit', 'deadlock', 'insufficient speedup']);

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
  const stall = watchStall();
  const request = { exercise, files, mode, seed: randomUUID(), ...(cases ? { cases } : {}) };
  try {
    const judgement = await judge(request, machine, progress.report);
    await progress.settled();
    if (stall.longestMs() > LONGEST_STALL_MS && BY_THE_CLOCK.has(judgement.verdict)) {
      throw new JudgeFault('The judge itself stood still, so its clock says nothing about the program.');
    }
    // A return would complete the job, although nothing is stored.
    signal.throwIfAborted();
    const stored = await storeJudgement({ id, round, judgeId }, judgement, signal, logger);
    const { verdict, stages } = judgement;
    if (stored) metrics.judged(mode, judgement);
    logger.info({ submission: id, exercise: exercise.slug, verdict, stages, stored }, 'judged');
  } finally {
    stall.stop();
    await progress.settled();
  }
}
