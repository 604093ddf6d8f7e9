import type { ReactNode } from 'react';

/** A page that went nowhere: lanes of which one stops, what happened, and a way on. */
export function Dead({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className="mx-auto stack w-full max-w-2xl content-start gap-4 px-4 py-20 outline-none sm:px-6"
    >
      <svg viewBox="0 0 320 56" className="w-full max-w-sm" aria-hidden="true">
        <path d="M0 10H320" className="stroke-lane-1" strokeWidth="3" />
        <path d="M0 28H150" className="stroke-lane-2" strokeWidth="3" />
        <path d="M150 20v16" className="stroke-fail" strokeWidth="3" />
        <path d="M160 28H320" className="stroke-line" strokeWidth="2" strokeDasharray="3 7" />
        <path d="M0 46H320" className="stroke-lane-3" strokeWidth="3" />
      </svg>
      <h1 className="text-2xl">{title}</h1>
      <div className="stack gap-4 text-muted">{children}</div>
    </main>
  );
}
