import type { Metadata } from 'next';
import { ExerciseLanes } from '#app/_components/exercises/exercise-lanes.tsx';
import { getViewer } from '#app/_server/viewer.ts';
import { ButtonLink } from '#app/_ui/button.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { difficulties, exerciseKinds } from '#lib/contracts/exercise.ts';
import { listExercises } from '#lib/data/exercises/list-exercises.ts';
import { FilterForm } from './filter-form.tsx';
import { isFiltered, parseFilters } from './filters.ts';

export const metadata: Metadata = { title: 'Exercises' };

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ExercisesPage({ searchParams }: PageProps) {
  const filters = parseFilters(await searchParams);
  const viewer = await getViewer();
  const all = await listExercises(viewer, {});
  const shown = isFiltered(filters) ? await listExercises(viewer, filters) : all;
  const solved = all.filter((exercise) => exercise.status === 'solved').length;
  return (
    <div className="mx-auto stack w-full max-w-5xl content-start gap-6 px-4 py-10 sm:px-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h1 className="text-2xl">Exercises</h1>
        <p className="text-muted text-sm">
          {solved} of {all.length} solved
        </p>
      </div>
      <FilterForm
        filters={filters}
        options={{
          difficulty: difficulties,
          kind: exerciseKinds,
          topic: [...new Set(all.flatMap((exercise) => exercise.topics))].sort(),
        }}
      />
      <p role="status" className="sr-only">
        {shown.length === 1 ? '1 exercise' : `${shown.length} exercises`}
      </p>
      {shown.length > 0 ? (
        <ExerciseLanes heading="h2" exercises={shown} />
      ) : (
        <Nothing empty={all.length === 0} />
      )}
    </div>
  );
}

function Nothing({ empty }: { empty: boolean }) {
  if (empty) {
    return (
      <EmptyState title="No exercises have been imported yet">
        <p>The server imports them when it starts. Reload in a moment.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No exercise matches these filters">
      <p className="mb-3">Take one away, or start again from the whole list.</p>
      <ButtonLink href="/exercises" size="sm">
        Clear the filters
      </ButtonLink>
    </EmptyState>
  );
}
