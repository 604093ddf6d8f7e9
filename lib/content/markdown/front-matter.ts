import type { z } from 'zod';
import type { ContentIssue } from '../exercise.ts';
import { parseYaml } from '../parse-yaml.ts';

/**
 * Splits off the YAML between the two lines "---" that a text begins with, and reads it against a schema. In `body` it is
 * blank, so that line numbers stay the file's.
 */
export function readFrontMatter<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
): { meta: T | null; body: string; issues: ContentIssue[] } {
  const match = text.match(/^---\n([\s\S]*?\n)---\n/);
  if (!match?.[1]) {
    const message = 'The file must begin with front matter: a line "---", YAML, and again a line "---".';
    return { meta: null, body: text, issues: [{ file, line: 1, message }] };
  }
  const { value, issues } = parseYaml(file, match[1], schema, 1);
  const body = match[0].replaceAll(/[^\n]/g, '') + text.slice(match[0].length);
  return { meta: value, body, issues };
}
