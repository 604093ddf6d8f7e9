import { ratio } from '#app/_components/speedup-chart.tsx';
import { Badge } from '#app/_ui/badge.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { Time } from '#app/_ui/time.tsx';
import { VerdictBadge } from '#app/_ui/verdict-badge.tsx';
import { verdictSchema } from '#lib/contracts/judgement.ts';
import type { OwnSubmission } from '#lib/data/submissions/list-own-submissions.ts';

export function SubmissionTable({ submissions }: { submissions: OwnSubmission[] }) {
  return (
    <ul className="divide-y rounded-lg border bg-surface">
      {submissions.map((submission) => (
        <li key={submission.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2.5 text-sm">
          <TextLink
            href={`/exercises/${submission.exercise}`}
            prefetch={false}
            className="min-w-40 font-medium"
          >
            {submission.title}
          </TextLink>
          <Outcome submission={submission} />
          <span className="text-muted">{submission.mode === 'run' ? 'Run' : 'Submission'}</span>
          {submission.speedup !== null && <span className="font-mono">{ratio(submission.speedup)}</span>}
          <Time iso={submission.createdAt} className="ml-auto text-muted text-xs" />
        </li>
      ))}
    </ul>
  );
}

function Outcome({ submission }: { submission: OwnSubmission }) {
  const verdict = verdictSchema.safeParse(submission.verdict);
  if (verdict.success) return <VerdictBadge verdict={verdict.data} />;
  return <Badge>{submission.status === 'queued' ? 'queued' : 'being judged'}</Badge>;
}
