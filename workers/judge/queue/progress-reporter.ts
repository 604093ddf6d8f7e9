import type { Logger } from '#lib/base/logger.ts';
import type { JudgeProgress } from '#lib/contracts/judgement.ts';
import { reportProgress } from '#lib/data/submissions/report-progress.ts';
import { SYSTEM } from '#lib/domain/viewer.ts';

/** People can't read faster, and a judging that takes less should not pay for telling. */
const INTERVAL_MS = 100;

/** Passes progress on at most ten times a second, always the newest, one write at a time. */
export function progressReporter(
  submissionId: string,
  judgeId: string,
  logger: Logger,
): { report(progress: JudgeProgress): void; settled(): Promise<void> } {
  let newest: JudgeProgress | null = null;
  let timer: NodeJS.Timeout | null = null;
  let writing: Promise<void> = Promise.resolve();

  function write(): void {
    timer = null;
    const progress = newest;
    newest = null;
    if (!progress) return;
    writing = writing
      .then(() => reportProgress(SYSTEM, submissionId, progress, judgeId))
      .catch((err: unknown) => logger.warn({ err, submission: submissionId }, 'progress was not stored'));
  }

  return {
    report(progress) {
      newest = progress;
      timer ??= setTimeout(write, INTERVAL_MS);
    },
    async settled() {
      if (timer) clearTimeout(timer);
      timer = null;
      newest = null;
      await writing;
    },
  };
}
