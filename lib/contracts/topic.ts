/** A subject of the corpus. */
export interface TopicListItem {
  slug: string;
  title: string;
  /** One sentence. */
  summary: string;
}
