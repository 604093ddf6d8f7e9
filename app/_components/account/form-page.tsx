import type { ReactNode } from 'react';

/** Frame of the pages with one small form: the lanes of the brand meet the form's edge. */
export function FormPage({ title, lead, children }: { title: string; lead: ReactNode; children: ReactNode }) {
  return (
    <div className="mx-auto stack w-full max-w-md content-start gap-6 px-4 py-12 sm:py-16">
      <svg viewBox="0 0 320 30" className="h-7 w-full" preserveAspectRatio="none" aria-hidden="true">
        {[4, 15, 26].map((y, lane) => (
          <path
            key={y}
            d={`M${[0, 70, 35][lane]} ${y}H320`}
            strokeWidth="4"
            className={['stroke-lane-1', 'stroke-lane-2', 'stroke-lane-3'][lane]}
          />
        ))}
      </svg>
      <div className="stack gap-1.5">
        <h1 className="text-2xl">{title}</h1>
        <p className="text-muted">{lead}</p>
      </div>
      {children}
    </div>
  );
}
