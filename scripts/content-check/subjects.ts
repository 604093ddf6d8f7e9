import type { Exercise } from '#lib/content/index.ts';
import type { SourceFiles } from '#lib/contracts/source-files.ts';
import { VERDICTS, type Verdict } from '#lib/domain/verdict.ts';

/** A solution of an exercise's folder, and the verdicts that it may get. */
export interface Subject {
  name: string;
  files: SourceFiles;
  allowed: readonly Verdict[];
}

/** What the starter may get: it is to be solved, so it compiles and is refused. */
const REFUSED_BUT_COMPILED = VERDICTS.filter(
  (verdict) =>
    !['accepted', 'compile error', 'inconclusive', 'internal error', 'security violation'].includes(verdict),
);

/** Every solution of the exercise, those that must be accepted first. */
export function subjectsOf(exercise: Exercise): Subject[] {
  const { reference, approaches, wrong, starter } = exercise;
  return [
    { name: 'reference', files: reference, allowed: ['accepted'] },
    ...approaches.map(({ slug, files }) => ({
      name: `approaches/${slug}`,
      files,
      allowed: ['accepted'] as const,
    })),
    { name: 'starter', files: starter, allowed: REFUSED_BUT_COMPILED },
    ...wrong.map(({ slug, files, verdicts }) => ({ name: `wrong/${slug}`, files, allowed: verdicts })),
  ];
}
