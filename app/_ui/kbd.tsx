import type { ReactNode } from 'react';

export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-block min-w-5 rounded-sm border border-line-strong/50 border-b-2 bg-surface px-1.5 text-center text-xs text-muted">
      {children}
    </kbd>
  );
}
