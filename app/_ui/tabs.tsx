'use client';

import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from './cn.ts';

export interface Tab {
  id: string;
  label: ReactNode;
  content: ReactNode;
}

type TabsProps = {
  label: string;
  tabs: Tab[];
  value: string;
  onChange: (id: string) => void;
  /** Stands at the end of the row of tabs. */
  aside?: ReactNode;
  className?: string;
};

/** Tabs whose panels scroll by themselves and fill the height that is left. */
export function Tabs({ label, tabs, value, onChange, aside, className }: TabsProps) {
  return (
    <Radix.Root value={value} onValueChange={onChange} className={cn('flex min-h-0 flex-col', className)}>
      <div className="flex h-10 shrink-0 items-stretch justify-between border-b bg-sunken">
        <Radix.List aria-label={label} className="flex items-stretch overflow-x-auto px-1">
          {tabs.map((tab) => (
            <Radix.Trigger
              key={tab.id}
              value={tab.id}
              className="relative flex items-center gap-1.5 whitespace-nowrap px-3 text-muted text-sm after:absolute after:inset-x-2 after:bottom-0 after:h-0.5 hover:text-ink data-[state=active]:text-ink data-[state=active]:after:bg-accent"
            >
              {tab.label}
            </Radix.Trigger>
          ))}
        </Radix.List>
        {aside}
      </div>
      {tabs.map((tab) => (
        <Radix.Content key={tab.id} value={tab.id} className="min-h-0 flex-1 overflow-y-auto">
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
