import { useRef, useState } from 'react';
import { Phrase } from '../../markdown/prose.tsx';
import type { RenderedTask } from '../rendered.ts';
import type { DraftOf } from './answer-draft.ts';
import type { InputProps } from './input-props.ts';
import { MoveButton } from './move-button.tsx';
import { moveItem } from './move-item.ts';
import { useDrag } from './use-drag.ts';

type OrderInputProps = InputProps<RenderedTask<'order'>, DraftOf<'order'>>;

/** Steps to be put in order: by their buttons, by arrow keys on the grip, or by dragging the grip. */
export function OrderInput({ task, draft, onChange, disabled, problemId }: OrderInputProps) {
  const list = useRef<HTMLOListElement>(null);
  const [said, say] = useState('');
  const steps = draft.steps.flatMap((id) => task.steps.find((step) => step.id === id) ?? []);
  const move = (from: number, to: number) => {
    if (to < 0 || to >= steps.length || from === to) return;
    onChange({ kind: draft.kind, steps: moveItem(draft.steps, from, to) });
    say(`Moved to place ${to + 1} of ${steps.length}.`);
  };
  const { dragged, gripProps } = useDrag(list, move);
  return (
    <fieldset disabled={disabled} aria-describedby={problemId} className="stack gap-2">
      <legend className="mb-2 text-muted text-sm">
        Put the steps in order, the first one on top: with the buttons, by dragging, or with ↑ and ↓ on a
        grip.
      </legend>
      <ol ref={list} className="stack gap-2">
        {steps.map(({ id, text }, index) => (
          <li
            key={id}
            data-dragged={dragged === index || undefined}
            className="flex items-center gap-2 rounded-md border bg-surface py-1.5 pr-1.5 pl-1 data-dragged:border-accent data-dragged:bg-accent-soft data-dragged:shadow-raised"
          >
            <button
              type="button"
              {...gripProps(index)}
              aria-label={`Step ${index + 1} of ${steps.length}: move with arrow keys`}
              className="grid h-9 w-7 shrink-0 cursor-grab touch-none place-items-center rounded-sm text-muted hover:text-ink active:cursor-grabbing"
            >
              <svg viewBox="0 0 10 16" className="h-4 w-2.5 fill-current" aria-hidden="true">
                {[3, 8, 13].map((y) => (
                  <g key={y}>
                    <circle cx="2.5" cy={y} r="1.4" />
                    <circle cx="7.5" cy={y} r="1.4" />
                  </g>
                ))}
              </svg>
            </button>
            <span aria-hidden="true" className="w-5 shrink-0 text-right font-mono text-muted text-sm">
              {index + 1}
            </span>
            <Phrase html={text} className="min-w-0 grow px-1.5" />
            <MoveButton
              direction="up"
              disabled={index === 0}
              onMove={() => move(index, index - 1)}
              step={index}
            />
            <MoveButton
              direction="down"
              disabled={index === steps.length - 1}
              onMove={() => move(index, index + 1)}
              step={index}
            />
          </li>
        ))}
      </ol>
      <p role="status" className="sr-only">
        {said}
      </p>
    </fieldset>
  );
}
