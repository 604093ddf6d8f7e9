import { describe, expect, it } from 'vitest';
import { SYSTEM, VISITOR } from '#lib/domain/viewer.ts';
import { getCalibration } from '../calibrations/get-calibration.ts';
import { saveCalibration } from '../calibrations/save-calibration.ts';
import { saveMachineCalibration } from '../calibrations/save-machine-calibration.ts';
import { finishSubmission } from '../submissions/finish-submission.ts';
import { submitSolution } from '../submissions/submit-solution.ts';
import { closeConnectionsAfterAll } from '../testing/close-connections.ts';
import { aJudgement, anExercise, aSolution, newAccount, publish } from '../testing/fixtures.ts';
import { getExercise } from './get-exercise.ts';
import { giveUp } from './give-up.ts';
import { listExercises } from './list-exercises.ts';
import { revealHint } from './reveal-hint.ts';

closeConnectionsAfterAll();

async function judged(viewer: Awaited<ReturnType<typeof newAccount>>, slug: string, mode: 'run' | 'submit') {
  const { id } = await submitSolution(viewer, aSolution(slug, { mode }));
  await finishSubmission(SYSTEM, id, aJudgement(slug));
}

const statusOf = async (viewer: Parameters<typeof listExercises>[0], slug: string) =>
  (await listExercises(viewer)).find((exercise) => exercise.slug === slug)?.status;

describe('the list', () => {
  it('tells each viewer their own status', async () => {
    const slug = await publish();
    const [solver, trier] = [await newAccount(), await newAccount()];
    await judged(solver, slug, 'submit');
    await judged(trier, slug, 'run');
    expect(await statusOf(solver, slug)).toBe('solved');
    expect(await statusOf(trier, slug), 'an accepted run of samples solves nothing').toBe('tried');
    expect(await statusOf(VISITOR, slug)).toBe('new');
  });

  it('passes what fits every filter', async () => {
    const slug = await publish(anExercise(undefined, 'Zebra crossing'));
    const find = async (filters: Parameters<typeof listExercises>[1]) =>
      (await listExercises(VISITOR, filters)).map((exercise) => exercise.slug).includes(slug);
    expect(await find({ difficulty: 'easy', kind: 'function', topic: 'arithmetic', status: 'new' })).toBe(
      true,
    );
    expect(await find({ q: 'CROSS zeb' })).toBe(true);
    expect(await find({ q: 'zebra horse' })).toBe(false);
    expect(await find({ difficulty: 'hard' })).toBe(false);
    expect(await find({ status: 'solved' })).toBe(false);
  });
});

describe('the page of an exercise', () => {
  it('holds neither tests nor solutions, and the editorial and hints only once they are due', async () => {
    const slug = await publish();
    const viewer = await newAccount();
    const text = JSON.stringify(await getExercise(viewer, slug));
    for (const secret of ['a + b', 'What does plus do', 'always zero', 'tests.ts']) {
      expect(text).not.toContain(secret);
    }
    expect(await revealHint(viewer, slug)).toMatchObject({
      hints: [expect.stringContaining('plus')],
      hintCount: 2,
    });
    expect((await getExercise(viewer, slug)).hints).toHaveLength(1);
    await judged(viewer, slug, 'submit');
    expect(await getExercise(viewer, slug)).toMatchObject({ editorial: expect.stringContaining('a + b') });
    expect((await getExercise(VISITOR, slug)).editorial).toBeNull();
  });

  it('never shows more hints than there are', async () => {
    const slug = await publish();
    const viewer = await newAccount();
    for (let asked = 0; asked < 4; asked += 1) await revealHint(viewer, slug);
    expect((await getExercise(viewer, slug)).hints).toHaveLength(2);
  });

  it('opens the editorial for who gives up, for nobody else', async () => {
    const slug = await publish();
    const viewer = await newAccount();
    await expect(giveUp(VISITOR, slug)).rejects.toMatchObject({ kind: 'not allowed' });
    expect(await giveUp(viewer, slug)).toMatchObject({ editorial: expect.stringContaining('a + b') });
    expect((await getExercise(viewer, slug)).editorial).not.toBeNull();
    expect((await getExercise(await newAccount(), slug)).editorial).toBeNull();
    await judged(viewer, slug, 'submit');
    expect(await statusOf(viewer, slug)).toBe('solved');
  });

  it('is not found under a slug that nothing has', async () => {
    await expect(getExercise(VISITOR, 'no-such-thing')).rejects.toMatchObject({ kind: 'not found' });
  });
});

describe('the threshold of a speedup exercise', () => {
  it('follows from what the reference reached on the machine that measured last', async () => {
    const item = anExercise();
    const derived = await item.derive();
    if (!derived.ok) throw new Error('the fixture is not in order');
    const meta = { ...Object(derived.summary.meta), threshold: { fractionOfReference: 0.75, atLeast: 1.2 } };
    const slug = await publish({
      ...item,
      derive: async () => ({ ok: true, summary: { ...derived.summary, meta } }),
    });
    const { versionId, threshold } = await getExercise(VISITOR, slug);
    expect(threshold, 'not measured yet').toBeNull();
    const measured = { machine: 'a', itemVersionId: versionId, cores: 2 };
    await saveCalibration(SYSTEM, { ...measured, reference: 2 });
    expect((await getExercise(VISITOR, slug)).threshold).toEqual({
      needed: 1.5,
      reference: 2,
      cores: 2,
      ceiling: null,
    });
    await saveCalibration(SYSTEM, { ...measured, reference: 1.4 });
    await saveMachineCalibration(SYSTEM, { machine: 'a', cores: 2, ceiling: [{ cores: 2, ratio: 1.96 }] });
    expect((await getExercise(VISITOR, slug)).threshold).toEqual({
      needed: 1.2,
      reference: 1.4,
      cores: 2,
      ceiling: 1.96,
    });
    const key = { machine: 'a', itemVersionId: versionId };
    expect(await getCalibration(SYSTEM, key)).toMatchObject({ reference: 1.4 });
    expect(await getCalibration(SYSTEM, { ...key, machine: 'b' })).toBeNull();
    await expect(
      saveCalibration(await newAccount('admin'), { ...measured, reference: 9 }),
    ).rejects.toMatchObject({
      kind: 'not allowed',
    });
  });
});
