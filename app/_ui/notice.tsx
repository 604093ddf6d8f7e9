import type { ReactNode } from 'react';
import { cn } from './cn.ts';

const tones = {
  info: 'border-l-lane-1 bg-accent-soft',
  fail: 'border-l-fail bg-fail-soft',
  warn: 'border-l-warn bg-warn-soft',
  pass: 'border-l-pass bg-pass-soft',
} as const;

type NoticeProps = {
  tone?: keyof typeof tones;
  role?: 'alert' | 'status';
  className?: string;
  children: ReactNode;
};

export function Notice({ tone = 'info', role, className, children }: NoticeProps) {
  return (
    <div role={role} className={cn('rounded-md border-l-4 px-3.5 py-2.5 text-sm', tones[tone], className)}>
      {children}
    </div>
  );
}
