'use client';

import { type ComponentProps, type ReactNode, useState } from 'react';
import { Tabs } from '#app/_ui/tabs.tsx';
import { HintsPanel } from './panels/hints-panel.tsx';

type StatementAreaProps = {
  heading: ReactNode;
  statement: ReactNode;
  hints: ComponentProps<typeof HintsPanel>;
  attempts: ReactNode;
  attemptCount: number;
};

export function StatementArea({ heading, statement, hints, attempts, attemptCount }: StatementAreaProps) {
  const [tab, setTab] = useState('statement');
  return (
    <section aria-label="Exercise" className="workspace-area" data-name="statement">
      <Tabs
        label="About the exercise"
        className="flex-1"
        value={tab}
        onChange={setTab}
        tabs={[
          {
            id: 'statement',
            label: 'Statement',
            content: (
              <div className="stack gap-5 p-4 sm:p-5">
                {heading}
                {statement}
              </div>
            ),
          },
          {
            id: 'hints',
            label: hints.editorial ? 'Hints, editorial' : 'Hints',
            content: <HintsPanel {...hints} />,
          },
          { id: 'attempts', label: `Attempts (${attemptCount})`, content: attempts },
        ]}
      />
    </section>
  );
}
