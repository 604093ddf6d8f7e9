import type { QuestionKind, QuestionMeta } from '../../contracts/question.ts';
import type { ContentIssue } from '../exercise.ts';
import { lineOf, type MarkdownFile } from '../markdown/markdown.ts';

const MISTAKES = 'Common mistakes';
const ANSWER_SECTIONS: Record<QuestionKind, { title: string; optional?: true }[]> = {
  single: [{ title: 'Options' }],
  multiple: [{ title: 'Options' }],
  'true-false': [{ title: 'Options' }],
  short: [{ title: 'Accepted answers' }, { title: MISTAKES }],
  numeric: [{ title: MISTAKES }],
  order: [{ title: 'Steps' }],
  match: [{ title: 'Pairs' }],
  'predict-output': [{ title: 'Output' }, { title: MISTAKES }],
  'find-bug': [{ title: 'Bug' }, { title: 'Not the bug', optional: true }, { title: 'Fix' }],
  open: [{ title: 'Rubric' }, { title: 'Model answer' }],
};

/** Which sections a question must have, which it may have, and in which order. */
export function checkSections({ file, opening, sections }: MarkdownFile, meta: QuestionMeta): ContentIssue[] {
  const layout = layoutOf(meta);
  const known = layout.map(({ title }) => title);
  const issues: ContentIssue[] = opening.map((node) => ({
    file,
    line: lineOf(node),
    message: 'This text belongs to no section: it stands before the first "## ".',
  }));
  let reached = -1;
  for (const { title, line, nodes } of sections) {
    const place = known.indexOf(title);
    if (place === -1) {
      issues.push({
        file,
        line,
        message: `A question of kind "${meta.kind}" has no section "${title}". Its sections are: ${known.join(', ')}.`,
      });
    } else if (place === reached || sections.find((other) => other.title === title)?.line !== line) {
      issues.push({ file, line, message: `The section "${title}" is there twice.` });
    } else if (place < reached) {
      issues.push({ file, line, message: `The section "${title}" must stand before "${known[reached]}".` });
    }
    if (nodes.length === 0) issues.push({ file, line, message: `The section "${title}" is empty.` });
    reached = Math.max(reached, place);
  }
  const missing = layout.filter(
    ({ title, optional }) => !optional && !sections.some((section) => section.title === title),
  );
  return [...issues, ...missing.map(({ title }) => ({ file, line: 1, message: explainMissing(title) }))];
}

function layoutOf({ kind, only }: QuestionMeta): { title: string; optional?: true }[] {
  return [
    { title: 'Question' },
    ...ANSWER_SECTIONS[kind],
    { title: 'In short' },
    { title: 'Explanation' },
    ...(only === 'node' ? [] : [{ title: 'Python' }]),
    ...(only === 'python' ? [] : [{ title: 'Node and TypeScript' }]),
    { title: 'Caveats', optional: true },
    { title: 'References' },
  ];
}

function explainMissing(title: string): string {
  const missing = `The section "## ${title}" is missing.`;
  if (title === 'Python') return `${missing} Where Python has nothing of the kind, say "only: node".`;
  if (title === 'Node and TypeScript')
    return `${missing} Where Node has nothing of the kind, say "only: python".`;
  return missing;
}
