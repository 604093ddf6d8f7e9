import type { Code, ListItem, Nodes, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { ContentIssue } from '../exercise.ts';

const markdown = unified().use(remarkParse).use(remarkGfm);

/** A part of a document under a heading "## …". */
export interface Section {
  title: string;
  /** 1-based line of the heading. */
  line: number;
  nodes: RootContent[];
}

/** A Markdown file: its whole text, with which positions of nodes agree, what stands before the first section, and its sections. */
export interface MarkdownFile {
  file: string;
  source: string;
  opening: RootContent[];
  sections: Section[];
}

/** Parses a text whose front matter has been blanked out, and cuts it at its headings of level two. */
export function parseSections(
  file: string,
  source: string,
): { document: MarkdownFile; issues: ContentIssue[] } {
  const tree: Root = markdown.parse(source);
  const opening: RootContent[] = [];
  const sections: Section[] = [];
  const issues: ContentIssue[] = [];
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth === 2) {
      sections.push({ title: sourceOf(source, node.children), line: lineOf(node), nodes: [] });
    } else if (node.type === 'heading' && node.depth === 1) {
      issues.push({
        file,
        line: lineOf(node),
        message: 'There is no heading of level one: the title is in the front matter.',
      });
    } else {
      (sections.at(-1)?.nodes ?? opening).push(node);
    }
  }
  return { document: { file, source, opening, sections }, issues };
}

/** 1-based line at which a node begins. */
export function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}

/** The source of consecutive nodes, without the indentation that the lines after the first share with `indent`. */
export function sourceOf(source: string, nodes: readonly Nodes[], indent = 0): string {
  const start = nodes[0]?.position?.start.offset;
  const end = nodes.at(-1)?.position?.end.offset;
  if (start === undefined || end === undefined) return '';
  return source
    .slice(start, end)
    .replaceAll(new RegExp(`\n {0,${indent}}`, 'g'), '\n')
    .trim();
}

/** An item of a list: what it says, and the explanation that is quoted ("> …") below it, "" where there is none. */
export function readItem(source: string, item: ListItem): { nodes: Nodes[]; text: string; why: string } {
  const last = item.children.at(-1);
  const quote = last?.type === 'blockquote' ? last : undefined;
  const nodes = quote ? item.children.slice(0, -1) : item.children;
  const indent = indentOf(source, item);
  const why = quote ? sourceOf(source, [quote], indent).replaceAll(/^> ?/gm, '').trim() : '';
  return { nodes, text: sourceOf(source, nodes, indent), why };
}

/** Columns that the text of an item is set in by its marker, as in "- " or "12. ". */
function indentOf(source: string, item: ListItem): number {
  const offset = item.position?.start.offset ?? 0;
  const marker = source.slice(offset).match(/^(?:[-*+]|\d+[.)]) +/)?.[0].length ?? 2;
  return (item.position?.start.column ?? 1) - 1 + marker;
}

/** Every block of code below these nodes, in order. */
export function codeBlocks(nodes: readonly Nodes[]): Code[] {
  return nodes.flatMap((node) => {
    if (node.type === 'code') return [node];
    return 'children' in node ? codeBlocks(node.children) : [];
  });
}
