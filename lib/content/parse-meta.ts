import { type ExerciseMeta, exerciseMetaSchema } from '../contracts/exercise.ts';
import type { ContentIssue } from './exercise.ts';
import { parseYaml } from './parse-yaml.ts';

/** Reads `exercise.yaml`. Unknown keys are issues, as is whatever the schema refuses; each with its line. */
export function parseMeta(text: string): { meta: ExerciseMeta | null; issues: ContentIssue[] } {
  const { value, issues } = parseYaml('exercise.yaml', text, exerciseMetaSchema);
  return { meta: value, issues };
}
