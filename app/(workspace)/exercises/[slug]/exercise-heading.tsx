import { kindLabel } from '#app/_components/exercises/labels.ts';
import { ratio } from '#app/_components/speedup-chart.tsx';
import { Badge } from '#app/_ui/badge.tsx';
import type { ExerciseView } from '#lib/contracts/exercise.ts';

/** Title, what is asked for, and the limits, before one starts. */
export function ExerciseHeading({ exercise }: { exercise: ExerciseView }) {
  const { title, difficulty, kind, status, entry, limits, threshold } = exercise;
  return (
    <header className="stack gap-3 border-b pb-4">
      <h2 className="text-xl">{title}</h2>
      <div className="flex flex-wrap gap-1.5">
        {status === 'solved' && <Badge tone="pass">solved</Badge>}
        <Badge>{difficulty}</Badge>
        <Badge>{kindLabel[kind]}</Badge>
      </div>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard
        tabIndex={0}
        className="overflow-x-auto rounded-md border bg-sunken px-3 py-2 text-xs leading-5"
      >
        {entry.signature}
      </pre>
      <p className="text-muted text-sm">
        {entry.file} exports <code>{entry.export}</code>. A case may take {limits.caseMs / 1000} s and{' '}
        {limits.memoryMb} MB.
        {threshold && ` ${whatIsNeeded(threshold)}`}
      </p>
    </header>
  );
}

function whatIsNeeded({ needed, reference, cores, ceiling }: NonNullable<ExerciseView['threshold']>): string {
  const ideal = ceiling === null ? '' : `, a program that divides perfectly ${ratio(ceiling)}`;
  return `Needs ${ratio(needed)} the baseline on ${cores} ${cores === 1 ? 'core' : 'cores'}; the reference reaches ${ratio(reference)} here${ideal}.`;
}
