import type { Judgement } from '#lib/contracts/judgement.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { authorise } from '../authorise.ts';
import { database } from '../client.ts';
import { finishSubmission } from './finish-submission.ts';

/**
 * Ends a submission that no try could judge as an internal error, which counts for nothing. One that was to be
 * judged again keeps its verdict and is not repeated any more. False when there was nothing to end.
 */
export async function abandonSubmission(viewer: Viewer, id: string): Promise<boolean> {
  authorise(viewer, 'judge submissions');
  const submission = await database().submission.findUnique({
    where: { id },
    select: { status: true, item: { select: { slug: true } } },
  });
  if (!submission) return false;
  if (submission.status !== 'done') return finishSubmission(viewer, id, internalError(submission.item.slug));
  const { count } = await database().submission.updateMany({
    where: { id, repeatAt: { lte: new Date() } },
    data: { repeatAt: null },
  });
  return count === 1;
}

function internalError(exercise: string): Judgement {
  return {
    exercise,
    verdict: 'internal error',
    cases: [],
    sandbox: { layers: [] },
    seed: '',
    stages: { compileMs: 0, runMs: 0, measureMs: 0, totalMs: 0 },
  };
}
