import type { InventoryEntry, Question, Topic } from '../../contracts/question.ts';

/** How much of the inventory a topic's facts are taught, by any item of the corpus. */
export interface TopicCoverage {
  topic: Topic;
  questions: number;
  total: number;
  uncovered: InventoryEntry[];
  /** Facts with a caveat that are covered only by questions without a section on caveats. */
  untaughtCaveats: InventoryEntry[];
}

/**
 * Coverage of the inventory, topic by topic.
 * @param otherCovers what exercises and other items cover; their texts teach the caveats themselves
 */
export function coverage(
  topics: readonly Topic[],
  inventory: readonly InventoryEntry[],
  questions: readonly Question[],
  otherCovers: readonly string[],
): TopicCoverage[] {
  const elsewhere = new Set(otherCovers);
  const byQuestion = new Set(questions.flatMap(({ meta }) => meta.covers));
  const withCaveats = new Set(
    questions.filter(({ caveats }) => caveats !== null).flatMap(({ meta }) => meta.covers),
  );
  return topics.map((topic) => {
    const facts = inventory.filter((entry) => topic.inventory.includes(entry.topic));
    const covered = facts.filter(({ id }) => byQuestion.has(id) || elsewhere.has(id));
    return {
      topic,
      questions: questions.filter((question) => question.topic === topic.slug).length,
      total: facts.length,
      uncovered: facts.filter((entry) => !covered.includes(entry)),
      untaughtCaveats: covered.filter(
        ({ id, caveat }) => caveat && !withCaveats.has(id) && !elsewhere.has(id),
      ),
    };
  });
}
