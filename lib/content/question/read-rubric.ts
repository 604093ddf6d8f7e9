import type { Reader } from './reader.ts';

/** `## Rubric`: what a good answer says, each with its points, as in "- (2) Names the cause". */
export function readRubric(reader: Reader): { points: number; text: string }[] {
  const items = reader.items('Rubric', '- (2) Names the cause');
  const rubric = items.flatMap(({ text, line }) => {
    const match = text.match(/^\((\d+)\)\s+([\s\S]+)$/);
    if (!match?.[1] || !match[2]) {
      reader.refuse(line, 'A line of the rubric begins with its points, as in "- (2) Names the cause".');
      return [];
    }
    return [{ points: Number(match[1]), text: match[2] }];
  });
  if (items.length > 0 && (items.length < 3 || items.length > 10))
    reader.refuse(
      reader.section('Rubric')?.line ?? 1,
      `A rubric has 3 to 10 lines; this one has ${items.length}.`,
    );
  return rubric;
}
