import { join } from 'node:path';
import { contentHash } from '../content-hash.ts';
import type { Derived, SourceItem } from '../source.ts';
import { parseQuestion } from './parse-question.ts';
import { readQuestionFiles } from './read-question-files.ts';
import { summariseQuestion } from './summarise-question.ts';

/** The questions of the corpus, `questions/<topic>/<slug>.md`. @param root the folder "content" */
export async function readQuestions(root: string): Promise<SourceItem[]> {
  const texts = await readQuestionFiles(join(root, 'questions'));
  return Object.entries(texts).map(([file, text]) => {
    const files = { [file]: text };
    const slug = file.slice(file.lastIndexOf('/') + 1, -'.md'.length);
    return { slug, files, contentHash: contentHash(files), derive: async () => derive(file, text) };
  });
}

function derive(file: string, text: string): Derived {
  const parsed = parseQuestion(file, text);
  if (parsed.ok) return { ok: true, summary: summariseQuestion(parsed.question) };
  return {
    ok: false,
    issues: parsed.issues.map((issue) => ({ ...issue, file: `questions/${issue.file}` })),
  };
}
