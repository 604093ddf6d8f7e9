import type { TopicListItem } from '#lib/contracts/topic.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { database } from '../client.ts';

/** All topics, in the order in which they are taught. */
export function listTopics(_viewer: Viewer): Promise<TopicListItem[]> {
  return database().topic.findMany({
    orderBy: { position: 'asc' },
    select: { slug: true, title: true, summary: true },
  });
}
