import type { Difficulty } from '#lib/contracts/exercise.ts';
import type { QuestionFilters, QuestionListItem } from '#lib/contracts/question-list.ts';
import type { TopicListItem } from '#lib/contracts/topic.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { database } from '../client.ts';
import { listTopics } from '../topics/list-topics.ts';
import { questionSummaries } from './question-summaries.ts';

/**
 * The published questions that pass every filter, each with how far the viewer is: topic by topic in the order in which
 * they are taught, easy ones first.
 */
export async function listQuestions(
  viewer: Viewer,
  filters: QuestionFilters = {},
): Promise<QuestionListItem[]> {
  const [rows, topics] = await Promise.all([findRows(viewer), listTopics(viewer)]);
  const summaries = await questionSummaries(rows.map(({ versionId }) => versionId));
  const items = rows.flatMap(({ slug, versionId, solved }): QuestionListItem[] => {
    const summary = summaries.get(versionId);
    if (!summary) return [];
    const { title, kind, topic, difficulty, companies, languages } = summary;
    const topicTitle = topics.find((one) => one.slug === topic)?.title ?? topic;
    const status = solved === null ? 'new' : solved ? 'solved' : 'missed';
    return [{ slug, title, kind, topic, topicTitle, difficulty, companies, languages, status }];
  });
  const passing = items.filter((item) => passes(item, filters)).sort(asTaught(topics));
  return filters.first === 'unsolved' ? unsolvedFirst(passing) : passing;
}

interface Row {
  slug: string;
  versionId: string;
  /** By the last answer; null without one. */
  solved: boolean | null;
}

/** What a candidate answers in an assessment must not show them whether it was right. */
function findRows(viewer: Viewer): Promise<Row[]> {
  return database().$queryRaw<Row[]>`
    SELECT item.slug, item.current_version_id AS "versionId", last.solved
    FROM items item
    LEFT JOIN (
      SELECT DISTINCT ON (item_id) item_id, solved FROM question_attempts
      WHERE user_id = ${viewer.id}::uuid AND solved IS NOT NULL AND context <> 'assessment'
      ORDER BY item_id, created_at DESC
    ) last ON last.item_id = item.id
    WHERE item.kind = 'question' AND item.retired_at IS NULL AND item.current_version_id IS NOT NULL`;
}

function passes(
  item: QuestionListItem,
  { topic, difficulty, kind, company, language, status, q = '' }: QuestionFilters,
): boolean {
  const text = [item.slug, item.title, item.topicTitle, ...item.companies].join(' ').toLowerCase();
  return (
    (!topic || item.topic === topic) &&
    (!difficulty || item.difficulty === difficulty) &&
    (!kind || item.kind === kind) &&
    (!company || item.companies.includes(company)) &&
    (!language || item.languages.includes(language)) &&
    (!status || item.status === status) &&
    q
      .toLowerCase()
      .split(/\s+/)
      .every((word) => text.includes(word))
  );
}

const STEPS: Record<Difficulty, number> = { easy: 0, medium: 1, hard: 2 };

function asTaught(topics: readonly TopicListItem[]): (a: QuestionListItem, b: QuestionListItem) => number {
  const places = new Map(topics.map(({ slug }, place) => [slug, place]));
  const place = ({ topic }: QuestionListItem) => places.get(topic) ?? topics.length;
  return (a, b) =>
    place(a) - place(b) || STEPS[a.difficulty] - STEPS[b.difficulty] || (a.slug < b.slug ? -1 : 1);
}

function unsolvedFirst(items: QuestionListItem[]): QuestionListItem[] {
  const solved = (item: QuestionListItem) => item.status === 'solved';
  return [...items.filter((item) => !solved(item)), ...items.filter(solved)];
}
