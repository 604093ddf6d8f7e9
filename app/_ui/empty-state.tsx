import type { ReactNode } from 'react';

/** What stands where there is nothing yet: lanes without a step, one sentence, and a way on. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="stack justify-items-start gap-2 rounded-lg border border-dashed p-6">
      <svg viewBox="0 0 120 28" className="h-7 w-30" aria-hidden="true">
        {[4, 14, 24].map((y, lane) => (
          <g key={y}>
            <path d={`M0 ${y}H120`} className="stroke-line" strokeWidth="1.5" />
            <circle cx="4" cy={y} r="3" className={['fill-lane-1', 'fill-lane-2', 'fill-lane-3'][lane]} />
          </g>
        ))}
      </svg>
      <h2 className="font-semibold text-lg">{title}</h2>
      <div className="text-muted">{children}</div>
    </div>
  );
}
