import type { Judgement } from '#lib/contracts/judgement.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { authorise } from '../authorise.ts';
import { database } from '../client.ts';
import { finishSubmission } from './finish-submission.ts';

/** Ends a submission that no try could judge as an internal error, which counts for nothing. False when it has a verdict or is gone. */
export async function abandonSubmission(viewer: Viewer, id: string): Promise<boolean> {
  authorise(viewer, 'judge submissions');
  const submission = await database().submission.findUnique({
    where: { id },
    select: { item: { select: { slug: true } } },
  });
  return submission ? finishSubmission(viewer, id, internalError(submission.item.slug)) : false;
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
