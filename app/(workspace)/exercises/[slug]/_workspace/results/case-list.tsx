import { cn } from '#app/_ui/cn.ts';
import { VerdictIcon } from '#app/_ui/verdict-icon.tsx';
import type { CaseResult, Location } from '#lib/contracts/judgement.ts';
import { verdictMeaning } from '#lib/domain/verdict.ts';
import { CaseDetails } from './case-details.tsx';

const colour = { passed: 'text-pass', failed: 'text-fail', undecided: 'text-warn' } as const;

type CaseListProps = { cases: CaseResult[]; onJump: (location: Location) => void };

/** Cases in order, each opened by its line; what failed first is open from the start. */
export function CaseList({ cases, onJump }: CaseListProps) {
  const firstFailure = cases.findIndex((result) => verdictMeaning(result.verdict) !== 'passed');
  return (
    <ul className="divide-y rounded-md border">
      {cases.map((result, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat; a case is its place in the judging
        <li key={index}>
          <CaseRow result={result} open={index === firstFailure} onJump={onJump} />
        </li>
      ))}
    </ul>
  );
}

type CaseRowProps = { result: CaseResult; open: boolean; onJump: (location: Location) => void };

function CaseRow({ result, open, onJump }: CaseRowProps) {
  const meaning = verdictMeaning(result.verdict);
  return (
    <details open={open} className="group">
      <summary className="flex items-center gap-2 px-3 py-2 text-sm hover:bg-sunken">
        <span className={cn('flex items-center gap-1.5', colour[meaning])}>
          <VerdictIcon meaning={meaning} />
        </span>
        <span className="min-w-0 truncate font-medium">{result.name}</span>
        {meaning !== 'passed' && <span className={colour[meaning]}>{result.verdict}</span>}
        {meaning === 'passed' && <span className="sr-only">accepted</span>}
        <span className="ml-auto flex items-center gap-3 whitespace-nowrap text-muted text-xs">
          {result.hidden && <span>hidden</span>}
          <span className="font-mono">{result.wallMs.toFixed(result.wallMs < 10 ? 1 : 0)} ms</span>
        </span>
      </summary>
      <CaseDetails result={result} onJump={onJump} />
    </details>
  );
}
