import type { List, ListItem, Nodes } from 'mdast';
import type { ContentIssue } from '../exercise.ts';
import { lineOf, type MarkdownFile, readItem, type Section, sourceOf } from '../markdown/markdown.ts';

/** Reads the sections of one question and gathers what is wrong with them. */
export class Reader {
  readonly document: MarkdownFile;
  readonly issues: ContentIssue[] = [];

  constructor(document: MarkdownFile) {
    this.document = document;
  }

  refuse(line: number, message: string): void {
    this.issues.push({ file: this.document.file, line, message });
  }

  section(title: string): Section | undefined {
    return this.document.sections.find((section) => section.title === title);
  }

  /** A section's Markdown; null where there is no such section. */
  text(title: string): string | null {
    const section = this.section(title);
    return section ? sourceOf(this.document.source, section.nodes) : null;
  }

  /** The items of a section that holds one list and nothing else. */
  items(title: string, example: string): ReadListItem[] {
    const section = this.section(title);
    if (!section) return [];
    const [list, other] = section.nodes;
    if (list?.type !== 'list' || other !== undefined) {
      const line = list?.type === 'list' && other ? lineOf(other) : section.line;
      this.refuse(line, `"${title}" is one list and nothing else, as in "${example}".`);
      return [];
    }
    return readList(this.document.source, list);
  }
}

export interface ReadListItem {
  item: ListItem;
  line: number;
  nodes: Nodes[];
  /** Markdown. */
  text: string;
  /** Markdown of the quoted explanation, "" where there is none. */
  why: string;
}

function readList(source: string, list: List): ReadListItem[] {
  return list.children.map((item) => ({ item, line: lineOf(item), ...readItem(source, item) }));
}
