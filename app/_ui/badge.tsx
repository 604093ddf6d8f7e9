import type { ReactNode } from 'react';
import { cn } from './cn.ts';

const tones = {
  neutral: 'border-line text-muted bg-sunken',
  accent: 'border-accent/30 text-accent bg-accent-soft',
  pass: 'border-pass/30 text-pass bg-pass-soft',
  fail: 'border-fail/30 text-fail bg-fail-soft',
  warn: 'border-warn/30 text-warn bg-warn-soft',
} as const;
export type Tone = keyof typeof tones;

export function Badge({
  tone = 'neutral',
  className,
  children,
}: {
  tone?: Tone;
  className?: string;
  children: ReactNode;
}) {
  return (
    <span
      className={cn(
        'inline-flex items-center gap-1.5 whitespace-nowrap rounded-sm border px-1.5 font-medium text-xs',
        tones[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}
