import { cn } from '../../../_ui/cn.ts';

const look = {
  right: {
    path: 'M4.5 10.5 8.5 14.2 15.5 6',
    className: 'bg-pass-soft text-pass border-pass/40',
    label: 'Right',
  },
  wrong: {
    path: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
    className: 'bg-fail-soft text-fail border-fail/40',
    label: 'Wrong',
  },
  missed: { path: 'M5 10h10', className: 'bg-warn-soft text-warn border-warn/40', label: 'Missed' },
  plain: { path: '', className: 'border-line-strong/60 border-dashed', label: '' },
} as const;
export type MarkMeaning = keyof typeof look;

/** Right, wrong or missed as a shape, so that colour is never its only carrier. */
export function Mark({ meaning, label }: { meaning: MarkMeaning; label?: string }) {
  const { path, className, label: usual } = look[meaning];
  return (
    <span className={cn('grid size-6 shrink-0 place-items-center rounded-full border', className)}>
      {path && (
        <svg viewBox="0 0 20 20" className="size-4 fill-none stroke-2 stroke-current" aria-hidden="true">
          <path d={path} strokeLinecap="round" strokeLinejoin="round" />
        </svg>
      )}
      <span className="sr-only">{label ?? usual}</span>
    </span>
  );
}
