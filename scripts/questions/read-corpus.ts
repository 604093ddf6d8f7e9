import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listArticleTopics, parseArticle, readArticleFolder } from '#lib/content/article/index.ts';
import {
  type ContentIssue,
  listExerciseSlugs,
  parseExercise,
  readExerciseFolder,
} from '#lib/content/index.ts';
import {
  type Corpus,
  parseInventory,
  parseQuestion,
  parseTopics,
  readQuestionFiles,
} from '#lib/content/question/index.ts';
import type { Article } from '#lib/contracts/article.ts';
import type { Question } from '#lib/contracts/question.ts';
import type { CorpusText } from './corpus-text.ts';

export interface ReadCorpus extends Corpus {
  questions: Question[];
  articles: Article[];
  /** Questions whose files have faults. */
  refused: number;
  /** Inventory ids that other items than questions cover. */
  otherCovers: string[];
  /** Paths are below `content`. */
  issues: ContentIssue[];
}

/** Labs that are to come: what is written before them may lead to them. */
const COMING_LABS = [
  'thread-and-process-start-up',
  'cpu-bound-work',
  'io-bound-work',
  'messages',
  'lost-updates',
  'pool-size',
  'chunk-size',
  'false-sharing',
];

/** Reads all questions and articles, and what they may point at. @param content the folder "content" */
export async function readCorpus(content: string): Promise<ReadCorpus> {
  const read = (path: string) => readFile(join(content, path), 'utf8');
  const { inventory, issues: inventoryIssues } = parseInventory(await read('inventory.yaml'));
  const { topics, issues: topicIssues } = parseTopics(await read('questions/topics.yaml'), inventory);
  const files = await readQuestionFiles(join(content, 'questions'));
  const parsed = Object.entries(files).map(([file, text]) => parseQuestion(file, text));
  const questionIssues = parsed.flatMap((result) => (result.ok ? [] : result.issues));
  const { slugs, covers } = await readExercises(join(content, 'exercises'));
  const { articles, issues: articleIssues } = await readArticles(join(content, 'articles'));
  const labs = new Set([...foldersOf(content, 'labs'), ...COMING_LABS]);
  return {
    topics,
    inventory,
    questions: parsed.flatMap((result) => (result.ok ? [result.question] : [])),
    articles,
    refused: parsed.filter((result) => !result.ok).length,
    items: [...slugs.map((slug) => `exercises/${slug}`), ...[...labs].map((slug) => `labs/${slug}`)],
    otherCovers: [...covers, ...articles.flatMap(({ meta }) => meta.covers)],
    issues: [
      ...inventoryIssues,
      ...below('questions', [...topicIssues, ...questionIssues]),
      ...below('articles', articleIssues),
    ],
  };
}

/** Issues whose paths are below a folder, told from the folder's parent. */
export function below(folder: string, issues: readonly ContentIssue[]): ContentIssue[] {
  return issues.map((issue) => ({ ...issue, file: `${folder}/${issue.file}` }));
}

/** Everything that may hold programs. */
export function textsOf({ questions, articles }: ReadCorpus): CorpusText[] {
  return [
    ...questions.map(({ file, snippets }) => ({ file: `questions/${file}`, snippets })),
    ...articles.map(({ topic, snippets }) => ({ file: `articles/${topic}/article.md`, snippets })),
  ];
}

async function readExercises(folder: string): Promise<{ slugs: string[]; covers: string[] }> {
  const slugs = await listExerciseSlugs(folder);
  const parsed = await Promise.all(
    slugs.map(async (slug) => parseExercise(slug, await readExerciseFolder(join(folder, slug)))),
  );
  return { slugs, covers: parsed.flatMap((result) => (result.ok ? result.exercise.meta.covers : [])) };
}

async function readArticles(folder: string): Promise<{ articles: Article[]; issues: ContentIssue[] }> {
  const parsed = await Promise.all(
    (await listArticleTopics(folder)).map(async (topic) => ({
      topic,
      result: parseArticle(topic, await readArticleFolder(folder, topic)),
    })),
  );
  return {
    articles: parsed.flatMap(({ result }) => (result.ok ? [result.article] : [])),
    issues: parsed.flatMap(({ topic, result }) => (result.ok ? [] : below(topic, result.issues))),
  };
}

function foldersOf(content: string, kind: string): string[] {
  const folder = join(content, kind);
  return existsSync(folder) ? readdirSync(folder) : [];
}
