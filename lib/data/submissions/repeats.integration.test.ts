import { describe, expect, it } from 'vitest';
import { SYSTEM } from '#lib/domain/viewer.ts';
import { database } from '../client.ts';
import { listExercises } from '../exercises/list-exercises.ts';
import { closeConnectionsAfterAll } from '../testing/close-connections.ts';
import { aJudgement, aSolution, newAccount, publish } from '../testing/fixtures.ts';
import { abandonSubmission } from './abandon-submission.ts';
import { closeChangeListener } from './change-listener.ts';
import { claimSubmission } from './claim-submission.ts';
import { finishSubmission } from './finish-submission.ts';
import { getSubmission } from './get-submission.ts';
import { releaseSubmission } from './release-submission.ts';
import { requeueLost } from './requeue-lost.ts';
import { submitSolution } from './submit-solution.ts';
import { watchSubmission } from './watch-submission.ts';

closeConnectionsAfterAll();

interface Job {
  priority: number;
  delay: number;
}
const jobsOf = (id: string) =>
  database().$queryRaw<Job[]>`
    SELECT priority, round(extract(epoch FROM start_after - now()))::int AS delay FROM pgboss.job
    WHERE data->>'submissionId' = ${id} AND state < 'completed' ORDER BY created_on`;
const completeJobs = (id: string) =>
  database().$executeRaw`UPDATE pgboss.job SET state = 'completed' WHERE data->>'submissionId' = ${id}`;

async function judgedInconclusive(mode: 'run' | 'submit' = 'submit') {
  const [viewer, slug] = [await newAccount(), await publish()];
  const { id } = await submitSolution(viewer, aSolution(slug, { mode }));
  await claimSubmission(SYSTEM, id);
  await completeJobs(id);
  await finishSubmission(SYSTEM, id, aJudgement(slug, 'inconclusive'));
  return { viewer, slug, id };
}

/** As if the time had passed. */
async function becomesDue(id: string): Promise<void> {
  await database().submission.update({ where: { id }, data: { repeatAt: new Date(Date.now() - 1000) } });
}

/** One repetition, from its claim to its verdict. */
async function repeat(id: string, slug: string, verdict: 'inconclusive' | 'accepted' | 'time limit') {
  await becomesDue(id);
  const claimed = await claimSubmission(SYSTEM, id);
  if (!claimed) throw new Error('It is not due.');
  return finishSubmission(SYSTEM, id, aJudgement(slug, verdict), claimed.round);
}

describe('an inconclusive submission', () => {
  it('is queued again by itself, behind everything that somebody waits for, and says when', async () => {
    const { viewer, id } = await judgedInconclusive();
    const view = await getSubmission(viewer, id);
    expect(view).toMatchObject({ status: 'done', judgement: { verdict: 'inconclusive' } });
    expect(view.repeatAt).not.toBeNull();
    const [job] = await jobsOf(id);
    expect(job?.delay).toBeGreaterThan(30);
    const other = await submitSolution(viewer, aSolution(await publish()));
    expect((await jobsOf(other.id))[0]?.priority).toBeGreaterThan(job?.priority ?? 0);
  });

  it('is not repeated before its time, and keeps its verdict while it is', async () => {
    const { viewer, slug, id } = await judgedInconclusive();
    expect(await claimSubmission(SYSTEM, id), 'a job that came twice').toBeNull();
    await becomesDue(id);
    const claimed = await claimSubmission(SYSTEM, id);
    expect(claimed).toMatchObject({ id, round: 1 });
    await releaseSubmission(SYSTEM, id);
    expect(await getSubmission(viewer, id)).toMatchObject({
      status: 'done',
      judgement: { verdict: 'inconclusive' },
    });
    expect(await finishSubmission(SYSTEM, id, aJudgement(slug), 1)).toBe(true);
  });

  it('gets the later verdict, once, and the earlier one is kept as history', async () => {
    const { viewer, slug, id } = await judgedInconclusive();
    await becomesDue(id);
    const verdicts = ['accepted', 'insufficient speedup'] as const;
    const rounds = await Promise.all(verdicts.map(() => claimSubmission(SYSTEM, id)));
    const stored = await Promise.all(
      verdicts.map((verdict, i) => finishSubmission(SYSTEM, id, aJudgement(slug, verdict), rounds[i]?.round)),
    );
    expect(stored.filter(Boolean)).toHaveLength(1);
    const verdict = verdicts[stored.indexOf(true)];
    expect(await getSubmission(viewer, id)).toMatchObject({ repeatAt: null, judgement: { verdict } });
    expect(await database().supersededJudgement.findMany({ where: { submissionId: id } })).toMatchObject([
      { number: 1, judgement: { verdict: 'inconclusive' } },
    ]);
    expect(await claimSubmission(SYSTEM, id)).toBeNull();
  });

  it('solves the exercise when the repetition is accepted', async () => {
    const { viewer, slug, id } = await judgedInconclusive();
    await repeat(id, slug, 'accepted');
    expect(await listExercises(viewer)).toContainEqual(expect.objectContaining({ slug, status: 'solved' }));
  });

  it('is repeated a few times, later and later, and then stands', async () => {
    const { viewer, slug, id } = await judgedInconclusive();
    const delays: number[] = [];
    for (let round = 0; round < 10; round += 1) {
      const { repeatAt } = await getSubmission(viewer, id);
      if (!repeatAt) break;
      delays.push((await jobsOf(id)).at(-1)?.delay ?? 0);
      await completeJobs(id);
      await repeat(id, slug, 'inconclusive');
    }
    expect(delays).toEqual(delays.toSorted((a, b) => a - b));
    expect(delays).toHaveLength(3);
    expect(delays[0]).toBeGreaterThan(30);
    expect(await jobsOf(id)).toEqual([]);
  });

  it('keeps its verdict when no repetition can be judged', async () => {
    const { viewer, id } = await judgedInconclusive();
    await becomesDue(id);
    expect(await abandonSubmission(SYSTEM, id)).toBe(true);
    expect(await getSubmission(viewer, id)).toMatchObject({
      repeatAt: null,
      judgement: { verdict: 'inconclusive' },
    });
  });

  it('is not repeated when it was a run: whoever ran it runs it again', async () => {
    const { viewer, id } = await judgedInconclusive('run');
    expect(await getSubmission(viewer, id)).toMatchObject({ repeatAt: null });
    expect(await jobsOf(id)).toEqual([]);
  });

  it('shows the later verdict to whoever still watches', async () => {
    const { viewer, slug, id } = await judgedInconclusive();
    const events = watchSubmission(viewer, id, new AbortController().signal, 3_600_000);
    expect((await events.next()).value).toMatchObject({ judgement: { verdict: 'inconclusive' } });
    const next = events.next();
    await repeat(id, slug, 'accepted');
    let value = (await next).value;
    while (value?.judgement?.verdict === 'inconclusive') value = (await events.next()).value;
    expect(value).toMatchObject({ judgement: { verdict: 'accepted' }, repeatAt: null });
    expect((await events.next()).done).toBe(true);
    await closeChangeListener();
  });
});

describe('a submission that the queue has forgotten', () => {
  const age = (id: string) =>
    database().$executeRaw`
      UPDATE submissions SET created_at = created_at - interval '1 hour', repeat_at = repeat_at - interval '1 hour'
      WHERE id = ${id}::uuid`;

  it('is queued again, once, whether it waited or was being judged', async () => {
    const [viewer, slug] = [await newAccount(), await publish()];
    const waiting = await submitSolution(viewer, aSolution(slug));
    const running = await submitSolution(viewer, aSolution(slug));
    await claimSubmission(SYSTEM, running.id);
    for (const { id } of [waiting, running]) {
      await database().$executeRaw`DELETE FROM pgboss.job WHERE data->>'submissionId' = ${id}`;
      await age(id);
    }
    const found = (await Promise.all([requeueLost(SYSTEM), requeueLost(SYSTEM)])).flat();
    expect(found.toSorted()).toEqual([waiting.id, running.id].toSorted());
    expect(await jobsOf(waiting.id)).toHaveLength(1);
    expect(await requeueLost(SYSTEM)).toEqual([]);
  });

  it('is queued again when it was to be repeated', async () => {
    const { id } = await judgedInconclusive();
    await completeJobs(id);
    await age(id);
    expect(await requeueLost(SYSTEM)).toEqual([id]);
  });

  it('is not one that has its job, nor one that is new, nor one that is judged', async () => {
    const [viewer, slug] = [await newAccount(), await publish()];
    const old = await submitSolution(viewer, aSolution(slug));
    await age(old.id);
    const fresh = await submitSolution(viewer, aSolution(slug));
    await completeJobs(fresh.id);
    const done = await submitSolution(viewer, aSolution(slug));
    await finishSubmission(SYSTEM, done.id, aJudgement(slug));
    await completeJobs(done.id);
    await age(done.id);
    expect(await requeueLost(SYSTEM)).toEqual([]);
  });
});

describe('several people', () => {
  it("pass somebody's second and third job with their first, as the queue and the page say alike", async () => {
    await database().submission.updateMany({ data: { status: 'done' } });
    await database().$executeRaw`DELETE FROM pgboss.job`;
    const [eager, other, slug] = [await newAccount(), await newAccount(), await publish()];
    const sent: string[] = [];
    for (const viewer of [eager, eager, eager, other]) {
      sent.push((await submitSolution(viewer, aSolution(slug))).id);
    }
    const positions = await Promise.all(
      sent.map(async (id) => (await getSubmission(SYSTEM, id)).queuePosition),
    );
    expect(positions).toEqual([0, 2, 3, 1]);
    const queue = await database().$queryRaw<{ id: string }[]>`
      SELECT data->>'submissionId' AS id FROM pgboss.job ORDER BY priority DESC, created_on`;
    expect(queue.map(({ id }) => sent.indexOf(id))).toEqual([0, 3, 1, 2]);
  });
});
