'use client';

import type { KeyboardEvent, PointerEvent } from 'react';
import { cn } from '#app/_ui/cn.ts';

type SplitterProps = {
  label: string;
  /** How the bar itself runs. */
  orientation: 'vertical' | 'horizontal';
  /** Per cent of the container that the area before (vertical) or after (horizontal) the bar takes. */
  value: number;
  min: number;
  max: number;
  onChange(value: number): void;
};

const STEP = 3;

/** A bar between two areas that is dragged or moved by arrow keys (WAI-ARIA window splitter). */
export function Splitter({ label, orientation, value, min, max, onChange }: SplitterProps) {
  const set = (next: number) => onChange(Math.round(Math.min(Math.max(next, min), max) * 10) / 10);

  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = event.currentTarget.parentElement?.getBoundingClientRect();
    if (!box) return;
    if (orientation === 'vertical') set(((event.clientX - box.left) / box.width) * 100);
    else set(((box.bottom - event.clientY) / box.height) * 100);
  };

  const press = (event: KeyboardEvent) => {
    const [grow, shrink] =
      orientation === 'vertical' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowUp', 'ArrowDown'];
    const next = { [grow as string]: value + STEP, [shrink as string]: value - STEP, Home: min, End: max }[
      event.key
    ];
    if (next === undefined) return;
    event.preventDefault();
    set(next);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: <hr> cannot be focused and moved
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={orientation}
      aria-valuenow={Math.round(value)}
      aria-valuemin={min}
      aria-valuemax={max}
      onKeyDown={press}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      className={cn(
        'group relative hidden touch-none bg-line transition-colors hover:bg-accent focus-visible:bg-accent lg:block',
        orientation === 'vertical' ? 'cursor-col-resize' : 'cursor-row-resize',
      )}
    >
      <span
        className={cn(
          'absolute z-10',
          orientation === 'vertical' ? '-inset-x-1.5 inset-y-0' : '-inset-y-1.5 inset-x-0',
        )}
      />
    </div>
  );
}
