import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';

type Move = (from: number, to: number) => void;

/**
 * Lets items of a list be moved by a grip: dragged with mouse, pen or finger, or with arrow keys, Home and End while the
 * grip has the focus, which goes along.
 */
export function useDrag(list: RefObject<HTMLElement | null>, move: Move) {
  const [dragged, setDragged] = useState<number | null>(null);
  const focusNext = useRef<number | null>(null);
  useEffect(() => {
    if (focusNext.current === null) return;
    gripAt(list.current, focusNext.current)?.focus();
    focusNext.current = null;
  });

  const gripProps = (index: number) => ({
    onKeyDown: (event: KeyboardEvent) => {
      const to = targetOf(event.key, index, (list.current?.children.length ?? 1) - 1);
      if (to === null) return;
      event.preventDefault();
      focusNext.current = to;
      move(index, to);
    },
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDragged(index);
    },
    onPointerMove: (event: PointerEvent) => {
      if (dragged === null) return;
      const to = itemAt(list.current, event.clientY);
      if (to === null || to === dragged) return;
      move(dragged, to);
      setDragged(to);
    },
    onPointerUp: () => setDragged(null),
    onPointerCancel: () => setDragged(null),
  });
  return { dragged, gripProps };
}

function targetOf(key: string, index: number, last: number): number | null {
  switch (key) {
    case 'ArrowUp':
      return Math.max(0, index - 1);
    case 'ArrowDown':
      return Math.min(last, index + 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

function gripAt(list: HTMLElement | null, index: number): HTMLElement | null {
  return list?.children[index]?.querySelector('button') ?? null;
}

/** The item whose middle is nearest to a height on the screen. */
function itemAt(list: HTMLElement | null, y: number): number | null {
  const distances = [...(list?.children ?? [])].map((item) => {
    const { top, bottom } = item.getBoundingClientRect();
    return Math.abs((top + bottom) / 2 - y);
  });
  return distances.length === 0 ? null : distances.indexOf(Math.min(...distances));
}
