import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { Markdown } from '#app/_components/markdown/markdown.tsx';
import { getViewer } from '#app/_server/viewer.ts';
import { UserError } from '#lib/base/errors.ts';
import type { ExerciseView } from '#lib/contracts/exercise.ts';
import { slugSchema } from '#lib/contracts/exercise.ts';
import { getDraft } from '#lib/data/drafts/get-draft.ts';
import { getExercise } from '#lib/data/exercises/get-exercise.ts';
import { listAttempts } from '#lib/data/exercises/list-attempts.ts';
import { hasAccount } from '#lib/domain/viewer.ts';
import { Workspace } from './_workspace/workspace.tsx';
import { ExerciseHeading } from './exercise-heading.tsx';

type PageProps = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { title, summary } = await findExercise((await params).slug);
  return { title, description: summary };
}

export default async function ExercisePage({ params }: PageProps) {
  const { slug } = await params;
  const exercise = await findExercise(slug);
  const viewer = await getViewer();
  const [draft, attempts] = await Promise.all([getDraft(viewer, slug), listAttempts(viewer, slug)]);
  const { title, starter, samples, entry, hintCount } = exercise;
  return (
    <Workspace
      // Signing in or out elsewhere changes whose draft this is.
      key={`${slug} ${hasAccount(viewer) ? viewer.id : ''}`}
      exercise={{ slug, title, starter, samples, entry, hintCount }}
      owner={viewer.id}
      draft={draft}
      attempts={attempts}
      heading={<ExerciseHeading exercise={exercise} />}
      statement={<Markdown text={exercise.statement} />}
      hints={exercise.hints.map((hint) => <Markdown key={hint} text={hint} />)}
      editorial={exercise.editorial ? <Markdown text={exercise.editorial} /> : null}
    />
  );
}

const findExercise = cache(async (slug: string): Promise<ExerciseView> => {
  if (!slugSchema.safeParse(slug).success) notFound();
  try {
    return await getExercise(await getViewer(), slug);
  } catch (error) {
    if (error instanceof UserError && error.kind === 'not found') notFound();
    throw error;
  }
});
