'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '../../../_ui/button.tsx';
import { Phrase } from '../../markdown/prose.tsx';
import type { RenderedParts } from '../rendered.ts';

/** Stores which points the answer makes; resolves with what went wrong, for the person, or with null. */
export type OnMark = (marks: boolean[]) => Promise<string | null>;

type RubricProps = Pick<RenderedParts<'open'>, 'rubric'> & { onMark: OnMark | undefined };

/** What counts in an answer: to be ticked where there is `onMark`, else as it was ticked. */
export function Rubric({ rubric, onMark }: RubricProps) {
  const [marks, setMarks] = useState(() => rubric.map(({ made }) => made ?? false));
  const [problem, setProblem] = useState<string | null>(null);
  const marked = rubric.some(({ made }) => made !== null);
  const points = rubric.reduce((sum, point, index) => sum + (marks[index] ? point.points : 0), 0);
  const all = rubric.reduce((sum, point) => sum + point.points, 0);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setProblem((await onMark?.(marks)) ?? null);
  };
  return (
    <form onSubmit={save} className="stack gap-3">
      {onMark && <p className="text-muted">Tick what your answer says. Be as strict as an interviewer.</p>}
      <ul className="stack gap-2">
        {rubric.map((point, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: points of a rubric have no other name
          <li key={index}>
            <Point
              {...point}
              made={onMark || marked ? (marks[index] ?? false) : null}
              onToggle={onMark && (() => setMarks(marks.map((made, at) => (at === index ? !made : made))))}
            />
          </li>
        ))}
      </ul>
      {onMark && (
        <div className="flex flex-wrap items-center gap-4">
          <Button type="submit" look="primary">
            {marked ? 'Change the marks' : 'Save the marks'}
          </Button>
          <p className="text-muted">
            {points} of {all} points
          </p>
        </div>
      )}
      <p role="alert" className="text-fail text-sm empty:hidden">
        {problem}
      </p>
    </form>
  );
}

type PointProps = RenderedParts<'open'>['rubric'][number] & { onToggle: (() => void) | undefined };

function Point({ points, text, made, onToggle }: PointProps) {
  const row = 'flex items-start gap-3 rounded-md border bg-surface px-3.5 py-2.5';
  const words = (
    <>
      <Phrase html={text} className="min-w-0 grow" />
      <span className="shrink-0 text-muted text-sm">{points === 1 ? '1 point' : `${points} points`}</span>
    </>
  );
  if (made === null) return <div className={row}>{words}</div>;
  return (
    <label className={`${row} has-[:checked]:border-pass/40 has-[:checked]:bg-pass-soft`}>
      <input
        type="checkbox"
        checked={made}
        disabled={!onToggle}
        onChange={onToggle}
        className="mt-[0.3rem] size-4 shrink-0 accent-(--pass)"
      />
      {words}
    </label>
  );
}
