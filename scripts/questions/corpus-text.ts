import type { Snippet } from '#lib/contracts/snippet.ts';

/** A question or an article, as far as its programs go. */
export interface CorpusText {
  /** Path below `content`. */
  file: string;
  snippets: readonly Snippet[];
}
