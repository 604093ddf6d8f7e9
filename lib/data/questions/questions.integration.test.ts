import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { QuestionAnswer } from '#lib/contracts/question-answer.ts';
import { SYSTEM, VISITOR, type Viewer } from '#lib/domain/viewer.ts';
import { createGuest } from '../accounts/create-guest.ts';
import { mergeGuest } from '../accounts/merge-guest.ts';
import { database } from '../client.ts';
import { closeConnectionsAfterAll } from '../testing/close-connections.ts';
import { aQuestion, newAccount, publishQuestion } from '../testing/fixtures.ts';
import { answerQuestion } from './answer-question.ts';
import { getFeedback } from './get-feedback.ts';
import { getQuestion } from './get-question.ts';
import { listQuestions } from './list-questions.ts';
import { markOwnAnswer } from './mark-own-answer.ts';
import { showAnswer } from './show-answer.ts';

closeConnectionsAfterAll();

const OPEN = `## Rubric

- (2) The cause.
- (1) The cure.
- (1) The name.

## Model answer

Say this.`;

async function optionOf(viewer: Viewer, slug: string, text: string): Promise<QuestionAnswer> {
  const { question } = await getQuestion(viewer, slug);
  const options = 'options' in question.task ? question.task.options : [];
  return { kind: 'single', options: [options.find((option) => option.text === text)?.id ?? ''] };
}

async function answer(viewer: Viewer, slug: string, given: QuestionAnswer, key = randomUUID()) {
  const { question } = await getQuestion(viewer, slug);
  return answerQuestion(viewer, slug, { versionId: question.versionId, answer: given, key });
}

const answerText = async (viewer: Viewer, slug: string, text: string) =>
  answer(viewer, slug, await optionOf(viewer, slug, text));
const statusOf = async (viewer: Viewer, slug: string) =>
  (await listQuestions(viewer)).find((question) => question.slug === slug)?.status;

describe('a question', () => {
  it('is shown to everybody without its answer', async () => {
    const slug = await publishQuestion();
    for (const viewer of [
      VISITOR,
      (await createGuest()).guest,
      await newAccount(),
      await newAccount('admin'),
    ]) {
      const { question, status } = await getQuestion(viewer, slug);
      expect(status).toBe('new');
      expect(question).toMatchObject({ slug, topic: 'gil', prompt: 'What holds?' });
      expect(JSON.stringify(question)).not.toContain('Because it is');
    }
  });

  it('has its choices in the same order when the same person comes again', async () => {
    const slug = await publishQuestion();
    const account = await newAccount();
    expect(await getQuestion(account, slug)).toEqual(await getQuestion(account, slug));
  });

  it('is not found under a slug that nothing has', async () => {
    await expect(getQuestion(VISITOR, 'no-such-thing')).rejects.toMatchObject({ kind: 'not found' });
    await expect(showAnswer(VISITOR, 'no-such-thing')).rejects.toMatchObject({ kind: 'not found' });
  });

  it('can be read with its answer by who did not answer it', async () => {
    const slug = await publishQuestion();
    expect(await showAnswer(VISITOR, slug)).toMatchObject({
      answer: null,
      score: null,
      attemptId: null,
      inShort: 'One.',
      python: 'Three.',
      node: 'Four.',
    });
  });
});

describe('an answer', () => {
  it('is marked by the server, stored, and decides the status that only its owner sees', async () => {
    const slug = await publishQuestion();
    const [one, other] = [await newAccount(), await newAccount()];
    expect(await answerText(one, slug, 'The wrong one')).toMatchObject({ score: 0, solved: false });
    expect(await statusOf(one, slug)).toBe('missed');
    const right = await answerText(one, slug, 'The right one');
    expect(right).toMatchObject({ score: 1, solved: true });
    expect(await statusOf(one, slug)).toBe('solved');
    expect((await getQuestion(one, slug)).status).toBe('solved');
    expect(await statusOf(other, slug)).toBe('new');
    expect(await getFeedback(one, right.attemptId ?? '')).toEqual(right);
    await expect(getFeedback(other, right.attemptId ?? '')).rejects.toMatchObject({ kind: 'not found' });
  });

  it('is stored once, however often the browser sends it', async () => {
    const slug = await publishQuestion();
    const account = await newAccount();
    const [key, given] = [randomUUID(), await optionOf(account, slug, 'The right one')];
    const all = await Promise.all([1, 2, 3].map(() => answer(account, slug, given, key)));
    expect(new Set(all.map(({ attemptId }) => attemptId)).size).toBe(1);
    expect(await database().questionAttempt.count({ where: { userId: account.id } })).toBe(1);
  });

  it('is marked against the version that was shown', async () => {
    const item = aQuestion();
    const slug = await publishQuestion(item);
    const account = await newAccount();
    const [given, { question: shown }] = [
      await optionOf(account, slug, 'The right one'),
      await getQuestion(account, slug),
    ];
    await publishQuestion(aQuestion({ question: 'What holds now?' }, slug));
    const { versionId } = shown;
    expect(
      await answerQuestion(account, slug, { versionId, answer: given, key: randomUUID() }),
    ).toMatchObject({ versionId, solved: true });
    expect((await getQuestion(account, slug)).question.versionId).not.toBe(versionId);
  });

  it('that fits the question not at all is refused beside its field, and not stored', async () => {
    const slug = await publishQuestion();
    const account = await newAccount();
    await expect(answer(account, slug, { kind: 'open', text: 'So.' })).rejects.toMatchObject({
      kind: 'invalid',
      fields: { answer: expect.any(String) },
    });
    await expect(
      answerQuestion(account, slug, {
        versionId: randomUUID(),
        answer: { kind: 'none' },
        key: randomUUID(),
      }),
    ).rejects.toMatchObject({ kind: 'not found' });
    expect(await statusOf(account, slug)).toBe('new');
  });

  it('is refused to visitors and to the system, who have nothing to store it under', async () => {
    const slug = await publishQuestion();
    for (const viewer of [VISITOR, SYSTEM])
      await expect(answer(viewer, slug, { kind: 'none' })).rejects.toMatchObject({ kind: 'not allowed' });
  });

  it('in an assessment tells its candidate nothing', async () => {
    const slug = await publishQuestion();
    const account = await newAccount();
    const { question } = await getQuestion(account, slug);
    const given = await optionOf(account, slug, 'The right one');
    const { attemptId } = await answerQuestion(
      account,
      slug,
      { versionId: question.versionId, answer: given, key: randomUUID() },
      { context: 'assessment', sessionId: randomUUID() },
    );
    expect(await statusOf(account, slug)).toBe('new');
    await expect(getFeedback(account, attemptId ?? '')).rejects.toMatchObject({ kind: 'not found' });
    await expect(markOwnAnswer(account, attemptId ?? '', [])).rejects.toMatchObject({ kind: 'not found' });
  });

  it('of a guest comes along when they sign in', async () => {
    const slug = await publishQuestion();
    const account = await newAccount();
    const { guest } = await createGuest();
    await answerText(guest, slug, 'The right one');
    await mergeGuest(account, guest.id);
    expect(await statusOf(account, slug)).toBe('solved');
  });
});

describe('an open answer', () => {
  it('has no score until its author marks it by the rubric', async () => {
    const slug = await publishQuestion(aQuestion({ kind: 'open', answer: OPEN }));
    const [account, other] = [await newAccount(), await newAccount()];
    const given = await answer(account, slug, { kind: 'open', text: 'The cause is this.' });
    expect(given).toMatchObject({ score: null, solved: null });
    expect(await statusOf(account, slug)).toBe('new');
    const id = given.attemptId ?? '';
    await expect(markOwnAnswer(other, id, [true, true, true])).rejects.toMatchObject({ kind: 'not found' });
    await expect(markOwnAnswer(account, id, [true])).rejects.toMatchObject({ kind: 'invalid' });
    expect(await markOwnAnswer(account, id, [true, false, false])).toMatchObject({
      score: 0.5,
      solved: false,
    });
    expect(await markOwnAnswer(account, id, [true, true, false])).toMatchObject({
      score: 0.75,
      solved: true,
    });
    expect(await statusOf(account, slug)).toBe('solved');
  });

  it('is the only kind that is marked by hand', async () => {
    const slug = await publishQuestion();
    const account = await newAccount();
    const { attemptId } = await answerText(account, slug, 'The wrong one');
    await expect(markOwnAnswer(account, attemptId ?? '', [true])).rejects.toMatchObject({ kind: 'invalid' });
  });
});

describe('the list of questions', () => {
  const find = async (slug: string, filters: Parameters<typeof listQuestions>[1], viewer: Viewer = VISITOR) =>
    (await listQuestions(viewer, filters)).some((question) => question.slug === slug);

  it('passes what fits every filter', async () => {
    const slug = await publishQuestion(
      aQuestion({ meta: 'covers: []\ncompanies: [meta]\nonly: python', end: ONLY_PYTHON }),
    );
    for (const filters of [
      {},
      { topic: 'gil' },
      { difficulty: 'easy' },
      { kind: 'single' },
      { company: 'meta' },
      { language: 'python' },
      { status: 'new' },
      { q: 'QUESTION for  meta' },
    ] as const)
      expect(await find(slug, filters), JSON.stringify(filters)).toBe(true);
    for (const filters of [
      { topic: 'locks' },
      { difficulty: 'hard' },
      { kind: 'open' },
      { company: 'google' },
      { language: 'node' },
      { status: 'solved' },
      { q: 'question for nobody' },
      { topic: 'gil', difficulty: 'hard' },
    ] as const)
      expect(await find(slug, filters), JSON.stringify(filters)).toBe(false);
  });

  it('puts what is solved last where that is asked', async () => {
    const [first, second] = [await publishQuestion(), await publishQuestion()].sort();
    const account = await newAccount();
    await answerText(account, first ?? '', 'The right one');
    const order = async (filters: Parameters<typeof listQuestions>[1]) =>
      (await listQuestions(account, filters))
        .map(({ slug }) => slug)
        .filter((slug) => slug === first || slug === second);
    expect(await order({})).toEqual([first, second]);
    expect(await order({ first: 'unsolved' })).toEqual([second, first]);
    expect(await find(first ?? '', { status: 'solved' }, account)).toBe(true);
  });
});

const ONLY_PYTHON = `## In short

One.

## Explanation

Two.

## Python

Three.

## References

- [PEP 703](https://peps.python.org/pep-0703/)
`;
