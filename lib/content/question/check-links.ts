import type { InventoryEntry, Question, Topic } from '../../contracts/question.ts';
import type { ContentIssue } from '../exercise.ts';

/** What questions may point at. `items` are folders such as "exercises/mutex". */
export interface Corpus {
  topics: readonly Topic[];
  inventory: readonly InventoryEntry[];
  items: readonly string[];
}

/** Whether slugs are unique over all topics, and topics, follow-ups, related items and covered facts exist. */
export function checkLinks(
  questions: readonly Question[],
  { topics, inventory, items }: Corpus,
): ContentIssue[] {
  const slugs = new Map<string, string>();
  const targets = new Set([...questions.map(({ slug }) => slug), ...items]);
  const facts = new Set(inventory.map(({ id }) => id));
  const issues: ContentIssue[] = [];
  for (const { file, slug, topic, meta } of questions) {
    const refuse = (message: string) => issues.push({ file, line: 1, message });
    const other = slugs.get(slug);
    if (other) refuse(`The slug "${slug}" is taken by ${other}; slugs are unique over all topics.`);
    slugs.set(slug, file);
    if (!topics.some((known) => known.slug === topic))
      refuse(`The folder "${topic}" is not a topic of topics.yaml.`);
    for (const target of [...meta.followUps, ...meta.related].filter((name) => !targets.has(name)))
      refuse(`There is no item "${target}".`);
    for (const id of meta.covers.filter((id) => !facts.has(id)))
      refuse(`"covers" names ${id}, which is not in the inventory.`);
  }
  return issues;
}

/** Items related to each question, whichever side names the other; by slug, sorted. */
export function relatedBothWays(
  questions: readonly Pick<Question, 'slug' | 'meta'>[],
): Map<string, string[]> {
  const related = new Map(questions.map(({ slug }) => [slug, new Set<string>()]));
  for (const { slug, meta } of questions) {
    for (const other of meta.related) {
      related.get(slug)?.add(other);
      related.get(other)?.add(slug);
    }
  }
  return new Map([...related].map(([slug, others]) => [slug, [...others].sort()]));
}
