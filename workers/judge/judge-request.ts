import type { Exercise } from '#lib/content/index.ts';
import type { SourceFiles } from '#lib/contracts/source-files.ts';
import type { CustomCase } from '#lib/contracts/submission.ts';

/** What is to be judged. */
export interface JudgeRequest {
  exercise: Exercise;
  files: SourceFiles;
  /** `run` stops at the samples, or the candidate's own cases instead of them; `submit` decides. */
  mode: 'run' | 'submit';
  cases?: readonly CustomCase[];
  /** Everything random follows from it. */
  seed: string;
}
