import { expect, test } from 'vitest';
import { checkArticles } from '#lib/content/article/index.ts';
import { checkLinks } from '#lib/content/question/index.ts';
import { inRoot } from '../root.ts';
import { readCorpus } from './read-corpus.ts';

test('every question and article is sound and leads somewhere', { timeout: 60_000 }, async () => {
  const corpus = await readCorpus(inRoot('content'));
  expect(corpus.issues).toEqual([]);
  expect(checkLinks(corpus.questions, corpus)).toEqual([]);
  expect(checkArticles(corpus.articles, corpus)).toEqual([]);
  expect(corpus.questions.length).toBeGreaterThanOrEqual(220);
});
