import { expect, it } from 'vitest';
import { SYSTEM, VISITOR } from '#lib/domain/viewer.ts';
import { heartbeat } from '../judges/heartbeat.ts';
import { registerJudge } from '../judges/register-judge.ts';
import { finishSubmission } from '../submissions/finish-submission.ts';
import { submitSolution } from '../submissions/submit-solution.ts';
import { closeConnectionsAfterAll } from '../testing/close-connections.ts';
import { aJudgement, aSolution, newAccount, publish } from '../testing/fixtures.ts';
import { measureInstallation } from './measure-installation.ts';

closeConnectionsAfterAll();

it('counts what waits, what is inconclusive, and passes on what living judges reported', async () => {
  const [viewer, slug] = [await newAccount(), await publish()];
  await submitSolution(viewer, aSolution(slug));
  for (const verdict of ['inconclusive', 'accepted'] as const) {
    const { id } = await submitSolution(viewer, aSolution(slug));
    await finishSubmission(SYSTEM, id, aJudgement(slug, verdict));
  }
  const judge = await registerJudge(SYSTEM, { hostname: 'here', pid: 1, version: '1', cores: 2, layers: [] });
  const verdicts = {
    name: 'lockstep_verdicts_total',
    help: 'Judgements',
    type: 'counter' as const,
    aggregator: 'sum' as const,
    values: [{ value: 7, labels: { judge: 'here/1', verdict: 'accepted' } }],
  };
  await heartbeat(SYSTEM, judge, [verdicts]);
  expect(await measureInstallation(SYSTEM)).toEqual({
    // The verdicts were given without the queue, which still holds their jobs.
    jobs: { waiting: 3, delayed: 1, active: 0, oldestSeconds: expect.any(Number) },
    judgesAlive: 1,
    inconclusiveShare: 0.5,
    judges: [[verdicts]],
  });
  await expect(measureInstallation(VISITOR)).rejects.toMatchObject({ kind: 'not allowed' });
});
