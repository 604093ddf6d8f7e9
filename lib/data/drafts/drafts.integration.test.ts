import { expect, it } from 'vitest';
import { VISITOR } from '#lib/domain/viewer.ts';
import { closeConnectionsAfterAll } from '../testing/close-connections.ts';
import { newAccount, publish } from '../testing/fixtures.ts';
import { getDraft } from './get-draft.ts';
import { saveDraft } from './save-draft.ts';

closeConnectionsAfterAll();

const draft = (text: string, revision: number) => ({ files: { 'solution.ts': text }, revision });

it('each save on top of the last one gives the next revision', async () => {
  const [viewer, slug] = [await newAccount(), await publish()];
  expect(await getDraft(viewer, slug)).toBeNull();
  expect(await saveDraft(viewer, slug, draft('one', 0))).toEqual({ saved: true, revision: 1 });
  expect(await saveDraft(viewer, slug, draft('two', 1))).toEqual({ saved: true, revision: 2 });
  expect(await getDraft(viewer, slug)).toEqual(draft('two', 2));
});

it('a tab that did not see the last save overwrites nothing and gets the newer draft', async () => {
  const [viewer, slug] = [await newAccount(), await publish()];
  await saveDraft(viewer, slug, draft('one', 0));
  await saveDraft(viewer, slug, draft('two', 1));
  for (const revision of [0, 1, 7]) {
    expect(await saveDraft(viewer, slug, draft('mine', revision))).toEqual({
      saved: false,
      newer: draft('two', 2),
    });
  }
  expect(await getDraft(viewer, slug)).toEqual(draft('two', 2));
});

it('of two tabs that save at once one wins and the other learns it', async () => {
  const [viewer, slug] = [await newAccount(), await publish()];
  const results = await Promise.all(['a', 'b', 'c'].map((text) => saveDraft(viewer, slug, draft(text, 0))));
  expect(results.filter(({ saved }) => saved)).toHaveLength(1);
});

it('a save that is sent again because its answer was lost counts as saved', async () => {
  const [viewer, slug] = [await newAccount(), await publish()];
  await saveDraft(viewer, slug, draft('one', 0));
  expect(await saveDraft(viewer, slug, draft('one', 0))).toEqual({ saved: true, revision: 1 });
});

it('a draft made before the database was replaced is kept', async () => {
  const [viewer, slug] = [await newAccount(), await publish()];
  expect(await saveDraft(viewer, slug, draft('old', 12))).toEqual({ saved: true, revision: 1 });
});

it("is its owner's alone", async () => {
  const [viewer, slug] = [await newAccount(), await publish()];
  await saveDraft(viewer, slug, draft('mine', 0));
  expect(await getDraft(await newAccount('admin'), slug)).toBeNull();
  expect(await getDraft(VISITOR, slug)).toBeNull();
  await expect(saveDraft(VISITOR, slug, draft('mine', 0))).rejects.toMatchObject({ kind: 'not allowed' });
});
