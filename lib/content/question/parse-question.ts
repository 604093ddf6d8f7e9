import { slugSchema } from '../../contracts/exercise.ts';
import { type Question, type QuestionMeta, questionMetaSchema } from '../../contracts/question.ts';
import { contentHash } from '../content-hash.ts';
import type { ContentIssue } from '../exercise.ts';
import { readFrontMatter } from '../markdown/front-matter.ts';
import { parseSections } from '../markdown/markdown.ts';
import { parseSnippets } from '../markdown/parse-snippets.ts';
import { readReferences } from './read-references.ts';
import { readTask } from './read-task.ts';
import { Reader } from './reader.ts';
import { checkSections } from './sections.ts';

export type ParsedQuestion = { ok: true; question: Question } | { ok: false; issues: ContentIssue[] };

const MAX_IN_SHORT = 400;

/**
 * Turns a question's file into a `Question`, or into every fault that it has, sorted by line. Runs none of its code.
 * @param file path below content/questions, "<topic>/<slug>.md": it gives the topic and the slug
 */
export function parseQuestion(file: string, text: string): ParsedQuestion {
  const path = file.match(/^([^/]+)\/([^/]+)\.md$/);
  const [topic = '', slug = ''] = path?.slice(1) ?? [];
  if (!slugSchema.safeParse(topic).success || !slugSchema.safeParse(slug).success) {
    return refuse([
      {
        file,
        line: 1,
        message: 'The path must be "<topic>/<slug>.md", both of them lower-case words joined by hyphens.',
      },
    ]);
  }
  const { meta, body, issues } = readFrontMatter(file, text, questionMetaSchema);
  if (meta === null) return refuse(issues);

  const { document, issues: headingIssues } = parseSections(file, body);
  const { snippets, issues: snippetIssues } = parseSnippets(document);
  const reader = new Reader(document);
  issues.push(...headingIssues, ...checkSections(document, meta), ...snippetIssues);
  const task = readTask(reader, meta, snippets);
  const references = readReferences(reader);
  const inShort = reader.text('In short') ?? '';
  if (inShort.length > MAX_IN_SHORT || inShort.includes('\n\n'))
    reader.refuse(
      reader.section('In short')?.line ?? 1,
      `"In short" is one paragraph of at most ${MAX_IN_SHORT} characters; it is the back of a card.`,
    );
  issues.push(...reader.issues, ...checkMeta(file, slug, meta));
  if (task === null || issues.length > 0) return refuse(issues);
  return {
    ok: true,
    question: {
      slug,
      topic,
      file,
      contentHash: contentHash({ [file]: text }),
      meta,
      prompt: reader.text('Question') ?? '',
      task,
      inShort,
      explanation: reader.text('Explanation') ?? '',
      python: reader.text('Python'),
      node: reader.text('Node and TypeScript'),
      caveats: reader.text('Caveats'),
      references,
      snippets,
    },
  };
}

function checkMeta(file: string, slug: string, meta: QuestionMeta): ContentIssue[] {
  const issues: ContentIssue[] = [];
  const refuse = (message: string) => issues.push({ file, line: 1, message });
  const others = [...meta.followUps, ...meta.related];
  for (const [name, list] of Object.entries({ covers: meta.covers, 'followUps and related': others })) {
    const twice = list.find((entry, index) => list.indexOf(entry) !== index);
    if (twice !== undefined) refuse(`${twice} stands twice in ${name}.`);
  }
  if (others.includes(slug)) refuse('A question is no follow-up of itself, nor related to itself.');
  return issues;
}

function refuse(issues: ContentIssue[]): ParsedQuestion {
  return { ok: false, issues: issues.toSorted((a, b) => a.line - b.line) };
}
