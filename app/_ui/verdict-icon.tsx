import type { VerdictMeaning } from '#lib/domain/verdict.ts';

const path = {
  passed: 'M3 8.5 6.5 12 13 4.5',
  failed: 'M4 4l8 8M12 4l-8 8',
  undecided: 'M3.5 10c1.5-3 3-3 4.5-1.5S11 10 12.5 7',
} as const satisfies Record<VerdictMeaning, string>;

/** The meaning as a shape, so that colour is never its only carrier. */
export function VerdictIcon({ meaning }: { meaning: VerdictMeaning }) {
  return (
    <svg viewBox="0 0 16 16" className="size-3 shrink-0 fill-none stroke-2 stroke-current" aria-hidden="true">
      <path d={path[meaning]} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
