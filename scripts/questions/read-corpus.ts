import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
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
import type { Question } from '#lib/contracts/question.ts';

export interface ReadCorpus extends Corpus {
  questions: Question[];
  /** Questions whose files have faults. */
  refused: number;
  /** Inventory ids that other items than questions cover. */
  otherCovers: string[];
  /** Paths are below `content`. */
  issues: ContentIssue[];
}

/** Reads all questions, and what they may point at. @param content the folder "content" */
export async function readCorpus(content: string): Promise<ReadCorpus> {
  const read = (path: string) => readFile(join(content, path), 'utf8');
  const { inventory, issues: inventoryIssues } = parseInventory(await read('inventory.yaml'));
  const { topics, issues: topicIssues } = parseTopics(await read('questions/topics.yaml'), inventory);
  const files = await readQuestionFiles(join(content, 'questions'));
  const parsed = Object.entries(files).map(([file, text]) => parseQuestion(file, text));
  const questionIssues = parsed.flatMap((result) => (result.ok ? [] : result.issues));
  const { slugs, covers } = await readExercises(join(content, 'exercises'));
  return {
    topics,
    inventory,
    questions: parsed.flatMap((result) => (result.ok ? [result.question] : [])),
    refused: parsed.filter((result) => !result.ok).length,
    items: [...slugs.map((slug) => `exercises/${slug}`), ...foldersOf(content, 'labs')],
    otherCovers: covers,
    issues: [...inventoryIssues, ...inQuestions(topicIssues), ...inQuestions(questionIssues)],
  };
}

/** Issues whose paths are below content/questions, told from `content`. */
export function inQuestions(issues: readonly ContentIssue[]): ContentIssue[] {
  return issues.map((issue) => ({ ...issue, file: `questions/${issue.file}` }));
}

async function readExercises(folder: string): Promise<{ slugs: string[]; covers: string[] }> {
  const slugs = await listExerciseSlugs(folder);
  const parsed = await Promise.all(
    slugs.map(async (slug) => parseExercise(slug, await readExerciseFolder(join(folder, slug)))),
  );
  return { slugs, covers: parsed.flatMap((result) => (result.ok ? result.exercise.meta.covers : [])) };
}

function foldersOf(content: string, kind: string): string[] {
  const folder = join(content, kind);
  return existsSync(folder) ? readdirSync(folder).map((name) => `${kind}/${name}`) : [];
}
