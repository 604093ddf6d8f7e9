import Link from 'next/link';
import type { ExerciseListItem } from '#lib/contracts/exercise.ts';
import { Badge } from '../../_ui/badge.tsx';
import { cn } from '../../_ui/cn.ts';
import { kindLabel } from './labels.ts';

const difficultySteps = { easy: 1, medium: 2, hard: 3 } as const;

type ExerciseLanesProps = {
  exercises: ExerciseListItem[];
  /** Of each title: one below the heading that the list stands under. */
  heading: 'h2' | 'h3';
};

/** Exercises as rows of a score: how far one is, what it is, how hard it is. */
export function ExerciseLanes({ exercises, heading: Heading }: ExerciseLanesProps) {
  return (
    <ul className="divide-y rounded-lg border bg-surface">
      {exercises.map((exercise) => (
        <li key={exercise.slug} className="group relative hover:bg-sunken/60">
          <div className="grid items-center gap-x-4 gap-y-1 px-4 py-3.5 sm:grid-cols-[1.5rem_1fr_auto] sm:px-5">
            <StatusMark status={exercise.status} />
            <div className="stack gap-0.5">
              <Heading className="text-base">
                <Link
                  href={`/exercises/${exercise.slug}`}
                  prefetch={false}
                  className="after:absolute after:inset-0 group-hover:text-accent"
                >
                  {exercise.title}
                </Link>
              </Heading>
              <p className="text-muted text-sm">{exercise.summary}</p>
              <p className="font-mono text-muted text-xs">{exercise.topics.join(' · ')}</p>
            </div>
            <div className="flex items-center gap-3 text-sm max-sm:mt-1">
              <Badge>{kindLabel[exercise.kind]}</Badge>
              <Difficulty of={exercise.difficulty} />
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Difficulty({ of: difficulty }: { of: ExerciseListItem['difficulty'] }) {
  return (
    <span className="flex w-20 items-center gap-1.5 text-muted">
      <span className="flex gap-0.5" aria-hidden="true">
        {[1, 2, 3].map((step) => (
          <span
            key={step}
            className={cn(
              'h-3 w-1.5 rounded-[1px]',
              step <= difficultySteps[difficulty] ? 'bg-ink' : 'bg-line',
            )}
          />
        ))}
      </span>
      {difficulty}
    </span>
  );
}

function StatusMark({ status }: { status: ExerciseListItem['status'] }) {
  const label = { new: 'Not tried yet', tried: 'Tried', solved: 'Solved' }[status];
  return (
    <span className="flex items-center gap-2 text-muted text-sm">
      <svg viewBox="0 0 20 20" className="size-5 shrink-0" role="img" aria-label={label}>
        <title>{label}</title>
        {status === 'solved' && (
          <>
            <circle cx="10" cy="10" r="8.5" className="fill-pass-soft stroke-pass" strokeWidth="1.5" />
            <path
              d="M6 10.5 9 13.2 14.2 7"
              className="fill-none stroke-pass"
              strokeWidth="2"
              strokeLinecap="round"
            />
          </>
        )}
        {status === 'tried' && (
          <>
            <circle cx="10" cy="10" r="8.5" className="fill-none stroke-line-strong" strokeWidth="1.5" />
            <path d="M10 1.5a8.5 8.5 0 0 1 0 17z" className="fill-lane-2" />
          </>
        )}
        {status === 'new' && (
          <circle
            cx="10"
            cy="10"
            r="8.5"
            className="fill-none stroke-line-strong"
            strokeWidth="1.5"
            strokeDasharray="2.5 2.5"
          />
        )}
      </svg>
      <span className="sm:sr-only" aria-hidden="true">
        {label}
      </span>
    </span>
  );
}
