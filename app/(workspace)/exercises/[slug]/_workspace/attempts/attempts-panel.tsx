'use client';

import { ratio } from '#app/_components/speedup-chart.tsx';
import { Badge } from '#app/_ui/badge.tsx';
import { Button } from '#app/_ui/button.tsx';
import { Time } from '#app/_ui/time.tsx';
import { VerdictBadge } from '#app/_ui/verdict-badge.tsx';
import type { Attempt } from '#lib/contracts/exercise.ts';
import { verdictSchema } from '#lib/contracts/judgement.ts';

type AttemptsPanelProps = {
  attempts: Attempt[];
  onShow(attempt: Attempt): void;
  onCompare(attempt: Attempt): void;
  onRestore(attempt: Attempt): void;
};

export function AttemptsPanel({ attempts, onShow, onCompare, onRestore }: AttemptsPanelProps) {
  if (attempts.length === 0) {
    return (
      <p className="p-4 text-muted text-sm sm:p-5">
        Your runs and submissions will stand here, with their code.
      </p>
    );
  }
  return (
    <ul className="divide-y">
      {attempts.map((attempt) => (
        <li key={attempt.id} className="stack gap-1.5 px-4 py-3 sm:px-5">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
            <Outcome attempt={attempt} />
            <span className="text-muted">{attempt.mode === 'run' ? 'Run' : 'Submission'}</span>
            {attempt.speedup !== null && <span className="font-mono">{ratio(attempt.speedup)}</span>}
            <Time iso={attempt.createdAt} className="ml-auto text-muted text-xs" />
          </div>
          <div className="-ml-2.5 flex flex-wrap gap-x-1">
            <Button size="sm" look="quiet" onClick={() => onShow(attempt)}>
              Results
            </Button>
            <Button size="sm" look="quiet" onClick={() => onCompare(attempt)}>
              Compare with the editor
            </Button>
            <Button size="sm" look="quiet" onClick={() => onRestore(attempt)}>
              Restore
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Outcome({ attempt }: { attempt: Attempt }) {
  const verdict = verdictSchema.safeParse(attempt.verdict);
  if (verdict.success) return <VerdictBadge verdict={verdict.data} />;
  return <Badge>{attempt.status === 'queued' ? 'queued' : 'being judged'}</Badge>;
}
