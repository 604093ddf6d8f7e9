import type { Nodes } from 'mdast';
import type { ArticleLink } from '../../contracts/article.ts';
import type { ContentIssue } from '../exercise.ts';
import { lineOf, type MarkdownFile } from '../markdown/markdown.ts';
import { sectionId } from './sections.ts';

const ITEM = /^\/(questions|exercises|labs|topics)\/[a-z0-9-]+$/;

/**
 * Every link of an article; whether items exist is for `checkArticles` to say. Links lead to items, to sections of the
 * article and to pages elsewhere by https. Sections are rendered one by one, so that what belongs to the whole document
 * (definitions, footnotes) would be lost, and raw HTML would show as text: both are issues.
 */
export function readLinks({ file, opening, sections }: MarkdownFile): {
  links: ArticleLink[];
  issues: ContentIssue[];
} {
  const links: ArticleLink[] = [];
  const issues: ContentIssue[] = [];
  const anchors = new Set(sections.map(({ title }) => `#${sectionId(title)}`));
  for (const node of [...opening, ...sections.flatMap(({ nodes }) => nodes)].flatMap(withDescendants)) {
    const refuse = (message: string) => issues.push({ file, line: lineOf(node), message });
    if (node.type === 'link') {
      const { url } = node;
      links.push({ url, line: lineOf(node) });
      if (url.startsWith('#') && !anchors.has(url)) refuse(`There is no section "${url}".`);
      if (!url.startsWith('#') && !ITEM.test(url) && !url.startsWith('https://'))
        refuse(
          `"${url}" is no address for a link: write /questions/slug, /exercises/slug, /labs/slug, /topics/slug, #section or https://….`,
        );
    }
    if (NOT_HERE.includes(node.type))
      refuse('Write links as "[text](address)"; there are no references, footnotes or HTML in an article.');
  }
  return { links, issues };
}

const NOT_HERE: string[] = ['definition', 'linkReference', 'footnoteDefinition', 'footnoteReference', 'html'];

function withDescendants(node: Nodes): Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(withDescendants)] : [node];
}
