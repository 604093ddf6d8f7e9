'use client';

import { toast } from 'sonner';
import { z } from 'zod';
import { readError } from '#app/_browser/read-error.ts';
import type { Attempt } from '#lib/contracts/exercise.ts';
import { type SourceFiles, sourceFilesSchema } from '#lib/contracts/source-files.ts';
import type { UseFiles } from '../files/use-files.ts';
import type { UseSubmission } from '../submission/use-submission.ts';
import type { Comparison } from './compare-dialog.tsx';

type Options = {
  files: UseFiles;
  submission: UseSubmission;
  setComparison(comparison: Comparison): void;
  showResults(): void;
};

/** What can be done with an earlier attempt: see its results, compare its code with the editor's, restore it. */
export function useAttempts({ files, submission, setComparison, showResults }: Options) {
  return {
    onShow(attempt: Attempt) {
      showResults();
      submission.show(attempt.id, attempt.mode);
    },
    async onCompare(attempt: Attempt) {
      const original = await fetchFiles(attempt.id);
      if (original)
        setComparison({ title: 'The attempt (left) and the editor (right)', original, modified: files.all });
    },
    async onRestore(attempt: Attempt) {
      const restored = await fetchFiles(attempt.id);
      if (restored) files.replaceAll(restored, 'The attempt’s code is in the editor.');
    },
  };
}

const answerSchema = z.object({ files: sourceFilesSchema });

async function fetchFiles(id: string): Promise<SourceFiles | null> {
  const response = await fetch(`/api/submissions/${id}/files`).catch(() => null);
  if (response?.ok) return answerSchema.parse(await response.json()).files;
  toast.error(response ? await readError(response) : 'The server cannot be reached.');
  return null;
}
