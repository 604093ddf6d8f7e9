import { type InventoryEntry, inventorySchema, type Topic, topicsSchema } from '../../contracts/question.ts';
import type { ContentIssue } from '../exercise.ts';
import { parseYaml } from '../parse-yaml.ts';

/** Reads `content/inventory.yaml`. */
export function parseInventory(text: string): { inventory: InventoryEntry[]; issues: ContentIssue[] } {
  const file = 'inventory.yaml';
  const { value, issues } = parseYaml(file, text, inventorySchema);
  const inventory = value ?? [];
  const twice = firstTwice(inventory.map(({ id }) => id));
  if (twice) issues.push({ file, line: 1, message: `The id ${twice} is there twice.` });
  return { inventory, issues };
}

/** Reads `content/questions/topics.yaml`. Every topic of the inventory must belong to exactly one of ours. */
export function parseTopics(
  text: string,
  inventory: readonly InventoryEntry[],
): { topics: Topic[]; issues: ContentIssue[] } {
  const file = 'topics.yaml';
  const { value, issues } = parseYaml(file, text, topicsSchema);
  if (value === null) return { topics: [], issues };
  const refuse = (message: string) => issues.push({ file, line: 1, message });
  const claimed = value.flatMap((topic) => topic.inventory);
  const twice = firstTwice(value.map(({ slug }) => slug)) ?? firstTwice(claimed);
  if (twice) refuse(`"${twice}" is there twice.`);
  for (const topic of new Set(inventory.map((entry) => entry.topic))) {
    if (!claimed.includes(topic)) refuse(`The inventory's topic "${topic}" belongs to no topic.`);
  }
  return { topics: value, issues };
}

function firstTwice(names: readonly string[]): string | undefined {
  return names.find((name, index) => names.indexOf(name) !== index);
}
