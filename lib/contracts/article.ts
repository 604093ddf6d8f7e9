import { z } from 'zod';
import type { Diagram } from './diagram.ts';
import { slugSchema } from './exercise.ts';
import { inventoryIdSchema, itemReferenceSchema } from './question.ts';
import type { Snippet } from './snippet.ts';

/** The front matter of `article.md`. */
export const articleMetaSchema = z.strictObject({
  title: z.string().min(8).max(90),
  /** One sentence for lists and search results. */
  summary: z.string().min(20).max(200),
  /** Ids of content/inventory.yaml that the article teaches, with their caveats. */
  covers: z.array(inventoryIdSchema),
  /** Questions, exercises and labs on the same matter. */
  related: z.array(itemReferenceSchema).default([]),
});
export type ArticleMeta = z.infer<typeof articleMetaSchema>;

/** A piece of a section, in the order in which it is read. */
export type ArticleBlock =
  /** Markdown. */
  { kind: 'text'; text: string } | { kind: 'diagram'; diagram: Diagram };

export interface ArticleSection {
  /** Of its heading on the page; unique in the article. */
  id: string;
  title: string;
  blocks: ArticleBlock[];
}

/** An address in the article's text, as written there. */
export interface ArticleLink {
  url: string;
  /** 1-based line in the file. */
  line: number;
}

/** The lesson on a topic, parsed from `content/articles/<topic>/`. */
export interface Article {
  topic: string;
  contentHash: string;
  meta: ArticleMeta;
  /** Markdown: the question that the lesson answers. */
  opening: string;
  /** The last two are "In an interview" and "Summary". */
  sections: ArticleSection[];
  links: ArticleLink[];
  snippets: Snippet[];
  /** Words to be read, without code. */
  words: number;
}

/** Kept with each version of an article, so that lists need not read its text. */
export const articleSummarySchema = z.strictObject({
  title: z.string(),
  summary: z.string(),
  topic: slugSchema,
  covers: z.array(inventoryIdSchema),
  related: z.array(itemReferenceSchema),
  words: z.int().positive(),
});
export type ArticleSummary = z.infer<typeof articleSummarySchema>;
