import type { ContentIssue } from '../exercise.ts';
import { lineOf, type MarkdownFile, type Section } from '../markdown/markdown.ts';

const LAST = ['In an interview', 'Summary'];
const POINTS = { least: 5, most: 8 };

/** Whether an article opens with its question, teaches in sections, and ends with the interview and a summary. */
export function checkArticleSections({ file, opening, sections }: MarkdownFile): ContentIssue[] {
  const issues: ContentIssue[] = [];
  const refuse = (line: number, message: string) => issues.push({ file, line, message });
  if (opening.length === 0)
    refuse(1, 'The article opens with a paragraph before the first "## ": the question that it answers.');
  for (const node of opening.filter(({ type }) => type !== 'paragraph'))
    refuse(lineOf(node), 'The opening is made of paragraphs.');
  const titles = sections.map(({ title }) => title);
  if (titles.length < LAST.length + 1 || titles.slice(-LAST.length).join() !== LAST.join())
    refuse(sections.at(-1)?.line ?? 1, 'The last two sections are "## In an interview" and "## Summary".');
  for (const [index, { title, line, nodes }] of sections.entries()) {
    if (nodes.length === 0) refuse(line, `The section "${title}" is empty.`);
    if (sections.findIndex((other) => sectionId(other.title) === sectionId(title)) !== index)
      refuse(line, `Two sections have the title "${title}".`);
    if (sectionId(title) === '' || /[`*[\]<]/.test(title))
      refuse(line, 'The title of a section is plain text with letters or digits.');
  }
  const summary = sections.find(({ title }) => title === 'Summary');
  if (summary && !isShortList(summary))
    refuse(summary.line, `The summary is one list of ${POINTS.least} to ${POINTS.most} points.`);
  return issues;
}

/** What a section is called in addresses: "The GIL's switch" is "the-gil-s-switch". */
export function sectionId(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

function isShortList({ nodes: [list, other] }: Section): boolean {
  if (list?.type !== 'list' || other) return false;
  return list.children.length >= POINTS.least && list.children.length <= POINTS.most;
}
