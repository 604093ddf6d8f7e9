import { z } from 'zod';
import { remember } from '#lib/base/remember.ts';
import { shownOutput } from '#lib/content/markdown/index.ts';
import { parseQuestion } from '#lib/content/question/index.ts';
import type { Question } from '#lib/contracts/question.ts';
import { database } from '../client.ts';

/** An immutable version of a question, parsed. */
export interface QuestionVersion {
  id: string;
  itemId: string;
  question: Question;
}

const filesSchema = z.record(z.string(), z.string());

/**
 * A version's content, without the marks ‹ › that only the checker of the corpus needs. A process reads and parses each
 * once; the object is shared: don't write to it. @throws Error when there is no such version of a question.
 */
export const questionVersion = remember<QuestionVersion>(2000, load);

async function load(versionId: string): Promise<QuestionVersion> {
  const { id, itemId, files } = await database().itemVersion.findUniqueOrThrow({
    where: { id: versionId, item: { kind: 'question' } },
    select: { id: true, itemId: true, files: true },
  });
  const [file, text] = Object.entries(filesSchema.parse(files))[0] ?? ['', ''];
  const parsed = parseQuestion(file, shownOutput(text));
  if (parsed.ok) return { id, itemId, question: parsed.question };
  throw new Error(`Version ${versionId} of ${file} can't be parsed: ${JSON.stringify(parsed.issues)}`);
}
