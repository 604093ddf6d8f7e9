import { type Verdict, type VerdictMeaning, verdictMeaning } from '#lib/domain/verdict.ts';
import { Badge, type Tone } from './badge.tsx';
import { VerdictIcon } from './verdict-icon.tsx';

const tone = { passed: 'pass', failed: 'fail', undecided: 'warn' } as const satisfies Record<
  VerdictMeaning,
  Tone
>;

export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  const meaning = verdictMeaning(verdict);
  return (
    <Badge tone={tone[meaning]}>
      <VerdictIcon meaning={meaning} />
      {verdict}
    </Badge>
  );
}
