import type { Article } from '../../contracts/article.ts';
import type { ContentIssue } from '../exercise.ts';

/** What an article may point at. */
interface Corpus {
  topics: readonly { slug: string }[];
  inventory: readonly { id: string }[];
  /** Slugs. */
  questions: readonly { slug: string }[];
  /** Folders such as "exercises/mutex". */
  items: readonly string[];
}

/** A lesson, not a note and not a book. */
const WORDS = { least: 1200, most: 2200 };

/** Whether topics, links, related items and covered facts exist, and the length is that of a lesson. */
export function checkArticles(articles: readonly Article[], corpus: Corpus): ContentIssue[] {
  const topics = new Set(corpus.topics.map(({ slug }) => slug));
  const facts = new Set(corpus.inventory.map(({ id }) => id));
  const related = new Set([...corpus.questions.map(({ slug }) => slug), ...corpus.items]);
  const addresses = new Set([
    ...corpus.topics.map(({ slug }) => `/topics/${slug}`),
    ...corpus.questions.map(({ slug }) => `/questions/${slug}`),
    ...corpus.items.map((item) => `/${item}`),
  ]);
  return articles.flatMap(({ topic, meta, links, words }) => {
    const issues: ContentIssue[] = [];
    const refuse = (message: string, line = 1) => issues.push({ file: `${topic}/article.md`, line, message });
    if (!topics.has(topic)) refuse(`The folder "${topic}" is not a topic of topics.yaml.`);
    for (const id of meta.covers.filter((id) => !facts.has(id)))
      refuse(`"covers" names ${id}, which is not in the inventory.`);
    for (const name of [...meta.covers, ...meta.related].filter((one, i, all) => all.indexOf(one) !== i))
      refuse(`${name} stands twice in "covers" or "related".`);
    for (const name of meta.related.filter((name) => !related.has(name)))
      refuse(`There is no item "${name}".`);
    for (const { url, line } of links.filter(({ url }) => url.startsWith('/') && !addresses.has(url)))
      refuse(`The link "${url}" leads nowhere.`, line);
    if (words < WORDS.least || words > WORDS.most)
      refuse(`The article has ${words} words without code; a lesson has ${WORDS.least} to ${WORDS.most}.`);
    return issues;
  });
}
