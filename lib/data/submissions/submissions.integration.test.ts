import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { CaseResult } from '#lib/contracts/judgement.ts';
import { SYSTEM, VISITOR } from '#lib/domain/viewer.ts';
import { createGuest } from '../accounts/create-guest.ts';
import { database } from '../client.ts';
import { listExercises } from '../exercises/list-exercises.ts';
import { heartbeat } from '../judges/heartbeat.ts';
import { listJudges } from '../judges/list-judges.ts';
import { registerJudge } from '../judges/register-judge.ts';
import { unregisterJudge } from '../judges/unregister-judge.ts';
import { closeConnectionsAfterAll } from '../testing/close-connections.ts';
import { aJudgement, aSolution, newAccount, publish } from '../testing/fixtures.ts';
import { abandonSubmission } from './abandon-submission.ts';
import { claimSubmission } from './claim-submission.ts';
import { finishSubmission } from './finish-submission.ts';
import { getSubmission } from './get-submission.ts';
import { releaseSubmission } from './release-submission.ts';
import { reportProgress } from './report-progress.ts';
import { MOST_IN_FLIGHT, submitSolution } from './submit-solution.ts';

closeConnectionsAfterAll();

const jobsOf = (id: string) =>
  database().$queryRaw<unknown[]>`SELECT id FROM pgboss.job WHERE data->>'submissionId' = ${id}`;

describe('submitting', () => {
  it('stores and queues in one transaction', async () => {
    const { guest } = await createGuest();
    const { id } = await submitSolution(guest, aSolution(await publish()));
    expect(await getSubmission(guest, id)).toMatchObject({ status: 'queued', judgement: null });
    expect(await jobsOf(id)).toHaveLength(1);
  });

  it('queues nothing for a submission that could not be stored', async () => {
    const gone = { id: randomUUID(), role: 'candidate' } as const;
    const before = await database().$queryRaw`SELECT count(*)::int FROM pgboss.job`;
    await expect(submitSolution(gone, aSolution(await publish()))).rejects.toThrow();
    expect(await database().$queryRaw`SELECT count(*)::int FROM pgboss.job`).toEqual(before);
  });

  it('finds the first submission when the same click arrives again, even at the same moment', async () => {
    const viewer = await newAccount();
    const request = aSolution(await publish());
    const ids = await Promise.all(Array.from({ length: 5 }, () => submitSolution(viewer, request)));
    const [first] = ids;
    expect(new Set(ids.map(({ id }) => id)).size).toBe(1);
    expect(await jobsOf(first?.id ?? '')).toHaveLength(1);
    await finishSubmission(SYSTEM, first?.id ?? '', aJudgement(request.exercise));
    expect(await submitSolution(viewer, request), 'also after the verdict').toEqual(first);
  });

  it('does not let one person take all the judges, not even by sending at once', async () => {
    const [viewer, slug] = [await newAccount(), await publish()];
    const tries = Array.from({ length: MOST_IN_FLIGHT + 3 }, () => submitSolution(viewer, aSolution(slug)));
    const results = await Promise.allSettled(tries);
    const accepted = results.filter((result) => result.status === 'fulfilled');
    expect(accepted).toHaveLength(MOST_IN_FLIGHT);
    expect(results.find((result) => result.status === 'rejected')?.reason).toMatchObject({
      kind: 'too many',
      retryAfterSeconds: expect.any(Number),
    });
    await finishSubmission(SYSTEM, accepted[0]?.value.id ?? '', aJudgement(slug));
    await expect(submitSolution(viewer, aSolution(slug))).resolves.toBeDefined();
  });

  it('names the entry file that is missing, and takes own cases for runs only', async () => {
    const [viewer, slug] = [await newAccount(), await publish()];
    const cases = [{ name: 'mine', input: [1, 2] }];
    await expect(
      submitSolution(viewer, aSolution(slug, { files: { 'other.ts': '' } })),
    ).rejects.toMatchObject({
      kind: 'invalid',
      fields: { 'files.solution.ts': expect.any(String) },
    });
    await expect(submitSolution(viewer, aSolution(slug, { cases }))).rejects.toMatchObject({
      kind: 'invalid',
    });
    const { id } = await submitSolution(viewer, aSolution(slug, { cases, mode: 'run' }));
    expect(await claimSubmission(SYSTEM, id)).toMatchObject({ mode: 'run', cases });
  });

  it('is refused to visitors, and of exercises that do not exist', async () => {
    const slug = await publish();
    await expect(submitSolution(VISITOR, aSolution(slug))).rejects.toMatchObject({ kind: 'not allowed' });
    await expect(submitSolution(await newAccount(), aSolution('nothing'))).rejects.toMatchObject({
      kind: 'not found',
    });
  });
});

describe('judging', () => {
  async function queued() {
    const [viewer, slug] = [await newAccount(), await publish()];
    const { id } = await submitSolution(viewer, aSolution(slug));
    return { viewer, slug, id };
  }

  it('stores one verdict, the first of any number', async () => {
    const { viewer, slug, id } = await queued();
    const verdicts = ['wrong answer', 'accepted', 'time limit'] as const;
    const stored = await Promise.all(verdicts.map((v) => finishSubmission(SYSTEM, id, aJudgement(slug, v))));
    expect(stored.filter(Boolean)).toHaveLength(1);
    const verdict = verdicts[stored.indexOf(true)];
    expect(await getSubmission(viewer, id)).toMatchObject({ status: 'done', judgement: { verdict } });
    expect(await claimSubmission(SYSTEM, id), 'a repeated job finds nothing to do').toBeNull();
    await releaseSubmission(SYSTEM, id);
    await reportProgress(SYSTEM, id, { stage: 'running', done: 0, total: 1, cases: [] });
    expect(await getSubmission(viewer, id)).toMatchObject({ status: 'done', progress: null });
  });

  it('hands a submission over again that another judge left behind', async () => {
    const { viewer, id } = await queued();
    await claimSubmission(SYSTEM, id);
    await reportProgress(SYSTEM, id, { stage: 'running', done: 1, total: 2, cases: [] });
    expect(await getSubmission(viewer, id)).toMatchObject({ status: 'running', progress: { done: 1 } });
    expect(await claimSubmission(SYSTEM, id)).toMatchObject({ id });
    expect(await getSubmission(viewer, id)).toMatchObject({ progress: null });
    await releaseSubmission(SYSTEM, id);
    expect(await getSubmission(viewer, id)).toMatchObject({ status: 'queued' });
  });

  it('does not hear a judge whose submission another one has taken over', async () => {
    const { viewer, slug, id } = await queued();
    const [frozen, other] = [randomUUID(), randomUUID()];
    await claimSubmission(SYSTEM, id, frozen);
    await claimSubmission(SYSTEM, id, other);
    expect(await finishSubmission(SYSTEM, id, aJudgement(slug, 'time limit'), 0, frozen)).toBe(false);
    await reportProgress(SYSTEM, id, { stage: 'running', done: 1, total: 1, cases: [] }, frozen);
    await releaseSubmission(SYSTEM, id, frozen);
    expect(await getSubmission(viewer, id)).toMatchObject({ status: 'running', progress: null });
    expect(await finishSubmission(SYSTEM, id, aJudgement(slug), 0, other)).toBe(true);
  });

  it('ends what cannot be judged as an internal error, which solves and spoils nothing', async () => {
    const { viewer, slug, id } = await queued();
    expect(await abandonSubmission(SYSTEM, id)).toBe(true);
    expect(await getSubmission(viewer, id)).toMatchObject({ judgement: { verdict: 'internal error' } });
    expect(await listExercises(viewer)).toContainEqual(expect.objectContaining({ slug, status: 'tried' }));
    expect(await abandonSubmission(SYSTEM, randomUUID())).toBe(false);
  });

  it('is for judges alone', async () => {
    const { slug, id } = await queued();
    for (const viewer of [VISITOR, await newAccount(), await newAccount('admin')]) {
      const tries = [
        claimSubmission(viewer, id),
        finishSubmission(viewer, id, aJudgement(slug)),
        abandonSubmission(viewer, id),
        releaseSubmission(viewer, id),
        reportProgress(viewer, id, { stage: 'running', done: 0, total: 0, cases: [] }),
      ];
      for (const result of await Promise.allSettled(tries)) {
        expect(result).toMatchObject({ status: 'rejected', reason: { kind: 'not allowed' } });
      }
    }
  });
});

describe('looking at a submission', () => {
  const hidden: CaseResult = {
    name: 'hidden 1',
    verdict: 'runtime error',
    wallMs: 3,
    hidden: true,
    stdout: 'SECRET',
    input: ['SECRET'],
    expected: 'SECRET',
    got: 'SECRET',
    message: 'TypeError: SECRET',
    location: { file: 'solution.ts', line: 1, column: 2 },
  };
  const shown: CaseResult = { name: 'sample', verdict: 'accepted', wallMs: 1, hidden: false, got: 3 };

  it('never shows data of a hidden test, while it runs or after', async () => {
    const [viewer, slug] = [await newAccount(), await publish()];
    const { id } = await submitSolution(viewer, aSolution(slug));
    await claimSubmission(SYSTEM, id);
    await reportProgress(SYSTEM, id, { stage: 'running', done: 2, total: 2, cases: [shown, hidden] });
    const running = await getSubmission(viewer, id);
    await finishSubmission(SYSTEM, id, aJudgement(slug, 'runtime error', [shown, hidden]));
    const done = await getSubmission(viewer, id);
    expect(JSON.stringify([running, done])).not.toMatch(/SECRET|seed of/);
    expect(done.judgement?.cases).toEqual([
      shown,
      {
        name: 'hidden 1',
        verdict: 'runtime error',
        wallMs: 3,
        hidden: true,
        message: 'A hidden test ended with an error: TypeError.',
        location: { file: 'solution.ts', line: 1, column: 2 },
      },
    ]);
  });

  it("is not possible with somebody else's, except for an admin", async () => {
    const { id } = await submitSolution(await newAccount(), aSolution(await publish()));
    for (const viewer of [VISITOR, await newAccount(), await newAccount('recruiter')]) {
      await expect(getSubmission(viewer, id)).rejects.toMatchObject({ kind: 'not found' });
    }
    await expect(getSubmission(await newAccount('admin'), id)).resolves.toMatchObject({ id });
  });

  it('tells how many come before it', async () => {
    await database().submission.updateMany({ data: { status: 'done' } });
    const slug = await publish();
    const viewers = [await newAccount(), await newAccount(), await newAccount()];
    const ids: string[] = [];
    for (const viewer of viewers) ids.push((await submitSolution(viewer, aSolution(slug))).id);
    const position = async (index: number) => (await getSubmission(SYSTEM, ids[index] ?? '')).queuePosition;
    expect([await position(0), await position(1), await position(2)]).toEqual([0, 1, 2]);
    await claimSubmission(SYSTEM, ids[0] ?? '');
    expect([await position(0), await position(1), await position(2)]).toEqual([null, 0, 1]);
  });

  it('tells whether a judge is alive', async () => {
    const viewer = await newAccount();
    const { id } = await submitSolution(viewer, aSolution(await publish()));
    const alive = async () => (await getSubmission(viewer, id)).judgeAlive;
    expect(await alive()).toBe(false);
    const details = { hostname: 'here', pid: 1, version: '1', cores: 2, layers: [] };
    const judge = await registerJudge(SYSTEM, details);
    expect(await alive()).toBe(true);
    await database().judge.update({
      where: { id: judge },
      data: { heartbeatAt: new Date(Date.now() - 16_000) },
    });
    expect(await alive()).toBe(false);
    expect(await heartbeat(SYSTEM, judge)).toBe(true);
    expect(await alive()).toBe(true);
    expect(await listJudges(await newAccount('admin'))).toMatchObject([{ id: judge, alive: true }]);
    await expect(listJudges(viewer)).rejects.toMatchObject({ kind: 'not allowed' });
    await unregisterJudge(SYSTEM, judge);
    expect(await heartbeat(SYSTEM, judge)).toBe(false);
    expect(await alive()).toBe(false);
  });
});
