import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { SYSTEM, VISITOR } from '#lib/domain/viewer.ts';
import { database } from '../client.ts';
import { getAttempt } from '../exercises/get-attempt.ts';
import { getExercise } from '../exercises/get-exercise.ts';
import { claimSubmission } from '../submissions/claim-submission.ts';
import { submitSolution } from '../submissions/submit-solution.ts';
import { closeConnectionsAfterAll } from '../testing/close-connections.ts';
import { anExercise, aSolution, newAccount, publish } from '../testing/fixtures.ts';
import { listTopics } from '../topics/list-topics.ts';
import { importContent } from './import-content.ts';
import { importItems } from './import-items.ts';

closeConnectionsAfterAll();

const SLUG = 'partition-range';
const QUESTION = 'what-the-gil-is';
let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'lockstep-content-'));
  await cp(`content/exercises/${SLUG}`, path.join(root, 'exercises', SLUG), { recursive: true });
  await cp('content/questions/gil', path.join(root, 'questions', 'gil'), { recursive: true });
  await cp('content/questions/topics.yaml', path.join(root, 'questions', 'topics.yaml'));
});
afterEach(() => rm(root, { recursive: true }));

const file = (name: string) => path.join(root, 'exercises', SLUG, name);
const versions = () => database().itemVersion.count({ where: { item: { slug: SLUG } } });

it('a second import changes nothing', async () => {
  await importContent(SYSTEM, root);
  const before = await database().itemVersion.findMany();
  expect(await importContent(SYSTEM, root)).toMatchObject({
    created: [],
    updated: [],
    unchanged: expect.arrayContaining([`exercise/${SLUG}`, `question/${QUESTION}`]),
    issues: [],
  });
  expect(await database().itemVersion.findMany()).toEqual(before);
});

it('new content is a new version, and content that goes back is the old version again', async () => {
  await importContent(SYSTEM, root);
  const first = await getExercise(VISITOR, SLUG);
  const known = await versions();
  await writeFile(file('statement.md'), 'Cut it in pieces.\n');
  expect(await importContent(SYSTEM, root)).toMatchObject({ updated: [`exercise/${SLUG}`] });
  expect(await getExercise(VISITOR, SLUG)).toMatchObject({ statement: 'Cut it in pieces.\n' });
  expect(await versions()).toBe(known + 1);
  await writeFile(file('statement.md'), first.statement);
  expect(await importContent(SYSTEM, root)).toMatchObject({ updated: [`exercise/${SLUG}`] });
  expect(await getExercise(VISITOR, SLUG)).toEqual(first);
  expect(await versions()).toBe(known + 1);
});

it('a folder with faults is told and keeps the version that it had', async () => {
  await importContent(SYSTEM, root);
  const before = await getExercise(VISITOR, SLUG);
  await writeFile(file('exercise.yaml'), 'title: x\n');
  const report = await importContent(SYSTEM, root);
  expect(report.issues[0]).toMatchObject({ file: `exercises/${SLUG}/exercise.yaml` });
  expect(report.retired).toEqual([]);
  expect(await getExercise(VISITOR, SLUG)).toEqual(before);
});

it('what vanished is retired and comes back; attempts at it stay readable', async () => {
  const account = await newAccount();
  const item = anExercise();
  await publish(item);
  const { id } = await submitSolution(account, aSolution(item.slug));
  expect((await importItems(SYSTEM, 'exercise', [])).retired).toContain(item.slug);
  await expect(getExercise(VISITOR, item.slug)).rejects.toMatchObject({ kind: 'not found' });
  await expect(submitSolution(account, aSolution(item.slug))).rejects.toMatchObject({ kind: 'not found' });
  expect(await getAttempt(account, id)).toMatchObject({ submission: { exercise: item.slug } });
  await publish(item);
  expect(await getExercise(VISITOR, item.slug)).toMatchObject({ slug: item.slug });
});

it('a submission is judged against the version it was made against', async () => {
  const item = anExercise();
  await publish(item);
  const { id } = await submitSolution(await newAccount(), aSolution(item.slug));
  await publish(anExercise(item.slug, 'Another title'));
  const claimed = await claimSubmission(SYSTEM, id);
  expect(claimed?.exercise.exercise).toMatchObject({ meta: { title: 'Add two numbers' } });
});

it('a summary that an older Lockstep made is made again', async () => {
  const item = anExercise();
  await publish(item);
  await database().itemVersion.updateMany({
    data: { summary: {}, derivedBy: 'an older one' },
    where: { contentHash: item.contentHash },
  });
  await publish(item);
  expect(await getExercise(VISITOR, item.slug)).toMatchObject({ title: 'Add two numbers' });
});

it('nothing is read closely that was read before', async () => {
  const item = anExercise();
  await publish(item);
  let derived = 0;
  await publish({ ...item, derive: () => Promise.reject(new Error(`read ${++derived} times`)) });
  expect(derived).toBe(0);
});

it('topics are what their file says, in its order', async () => {
  await importContent(SYSTEM, root);
  const topics = await listTopics(VISITOR);
  expect(topics.slice(0, 2).map(({ slug }) => slug)).toEqual(['operating-system', 'threads']);
  await writeFile(
    path.join(root, 'questions', 'topics.yaml'),
    '- { slug: gil, title: The GIL, summary: What the lock of the interpreter does., inventory: [] }\n',
  );
  await importContent(SYSTEM, root);
  expect(await listTopics(VISITOR)).toMatchObject([{ slug: 'gil', title: 'The GIL' }]);
});

it('two imports at once make one version', async () => {
  const item = anExercise();
  await Promise.all(Array.from({ length: 4 }, () => publish(item)));
  expect(await database().itemVersion.count({ where: { item: { slug: item.slug } } })).toBe(1);
});

it.each(['candidate', 'recruiter'] as const)('is refused to a %s', async (role) => {
  await expect(importContent(await newAccount(role), root)).rejects.toMatchObject({ kind: 'not allowed' });
});
