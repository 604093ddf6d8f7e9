import { type Article, articleMetaSchema } from '../../contracts/article.ts';
import { slugSchema } from '../../contracts/exercise.ts';
import { contentHash } from '../content-hash.ts';
import type { ContentIssue, FolderFiles } from '../exercise.ts';
import { readFrontMatter } from '../markdown/front-matter.ts';
import { parseSections, sourceOf } from '../markdown/markdown.ts';
import { parseSnippets } from '../markdown/parse-snippets.ts';
import { countWords } from './count-words.ts';
import { readBlocks } from './read-blocks.ts';
import { readLinks } from './read-links.ts';
import { checkArticleSections, sectionId } from './sections.ts';

export type ParsedArticle = { ok: true; article: Article } | { ok: false; issues: ContentIssue[] };

const ARTICLE_FILE = 'article.md';

/**
 * Turns an article's folder into an `Article`, or into every fault that it has, sorted by file and line. Runs none of its
 * programs and loads nothing.
 * @param topic name of the folder
 */
export function parseArticle(topic: string, files: FolderFiles): ParsedArticle {
  const text = files[ARTICLE_FILE];
  if (!slugSchema.safeParse(topic).success || text === undefined) {
    const message =
      text === undefined ? 'The file is missing.' : 'The folder of an article is named as its topic.';
    return refuse([{ file: ARTICLE_FILE, line: 1, message }]);
  }
  const { meta, body, issues } = readFrontMatter(ARTICLE_FILE, text, articleMetaSchema);
  if (meta === null) return refuse(issues);

  const { document, issues: headingIssues } = parseSections(ARTICLE_FILE, body);
  const { snippets, issues: snippetIssues } = parseSnippets(document);
  const { links, issues: linkIssues } = readLinks(document);
  const { blocks, issues: blockIssues } = readBlocks(document, files);
  issues.push(
    ...headingIssues,
    ...checkArticleSections(document),
    ...snippetIssues,
    ...linkIssues,
    ...blockIssues,
  );
  if (issues.length > 0) return refuse(issues);
  return {
    ok: true,
    article: {
      topic,
      contentHash: contentHash(files),
      meta,
      opening: sourceOf(document.source, document.opening),
      sections: document.sections.map(({ title }, index) => ({
        id: sectionId(title),
        title,
        blocks: blocks[index] ?? [],
      })),
      links,
      snippets,
      words: countWords([...document.opening, ...document.sections.flatMap(({ nodes }) => nodes)]),
    },
  };
}

function refuse(issues: ContentIssue[]): ParsedArticle {
  return {
    ok: false,
    issues: issues.toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line),
  };
}
