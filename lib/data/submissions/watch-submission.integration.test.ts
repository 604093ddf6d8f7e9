import { expect, it } from 'vitest';
import type { SubmissionView } from '#lib/contracts/submission.ts';
import { SYSTEM } from '#lib/domain/viewer.ts';
import { database } from '../client.ts';
import { closeConnectionsAfterAll } from '../testing/close-connections.ts';
import { aJudgement, aSolution, newAccount, publish } from '../testing/fixtures.ts';
import { claimSubmission } from './claim-submission.ts';
import { finishSubmission } from './finish-submission.ts';
import { reportProgress } from './report-progress.ts';
import { submitSolution } from './submit-solution.ts';
import { watchSubmission } from './watch-submission.ts';

closeConnectionsAfterAll();

async function start() {
  const [viewer, slug] = [await newAccount(), await publish()];
  const { id } = await submitSolution(viewer, aSolution(slug));
  const gone = new AbortController();
  // Longer than a test may take: what is not heard of is never seen.
  const events = watchSubmission(viewer, id, gone.signal, 3_600_000);
  const next = async (): Promise<SubmissionView | undefined> => (await events.next()).value ?? undefined;
  return { viewer, slug, id, gone, next };
}

it('tells the state now, each change, and ends with the verdict', async () => {
  const { slug, id, next } = await start();
  expect(await next()).toMatchObject({ status: 'queued' });
  await claimSubmission(SYSTEM, id);
  expect(await next()).toMatchObject({ status: 'running', progress: null });
  await reportProgress(SYSTEM, id, { stage: 'running', done: 1, total: 2, cases: [] });
  expect(await next()).toMatchObject({ progress: { done: 1 } });
  await finishSubmission(SYSTEM, id, aJudgement(slug));
  expect(await next()).toMatchObject({ status: 'done', judgement: { verdict: 'accepted' } });
  expect(await next()).toBeUndefined();
});

it('never loses the last change, however fast they come', async () => {
  const { slug, id, next } = await start();
  await next();
  await claimSubmission(SYSTEM, id);
  const reports = Array.from({ length: 50 }, (_, done) =>
    reportProgress(SYSTEM, id, { stage: 'running', done, total: 50, cases: [] }),
  );
  await Promise.all(reports);
  await finishSubmission(SYSTEM, id, aJudgement(slug));
  let last: SubmissionView | undefined;
  for (let view = await next(); view; view = await next()) last = view;
  expect(last).toMatchObject({ status: 'done' });
});

it('goes on after the connection that listens was lost', async () => {
  const { slug, id, next } = await start();
  await next();
  await database().$queryRaw`
    SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity
    WHERE application_name = 'lockstep-events' AND datname = current_database()`;
  await finishSubmission(SYSTEM, id, aJudgement(slug));
  expect(await next()).toMatchObject({ status: 'done' });
});

it('ends when nobody listens any more', async () => {
  const { gone, next } = await start();
  await next();
  const waiting = next();
  gone.abort();
  expect(await waiting).toBeUndefined();
});
