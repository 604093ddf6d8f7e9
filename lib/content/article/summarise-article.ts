import { type Article, type ArticleSummary, articleSummarySchema } from '../../contracts/article.ts';

/** What lists and search show of an article without reading its text. */
export function summariseArticle({ topic, meta, words }: Article): ArticleSummary {
  const { title, summary, covers, related } = meta;
  return articleSummarySchema.parse({ title, summary, topic, covers, related, words });
}
