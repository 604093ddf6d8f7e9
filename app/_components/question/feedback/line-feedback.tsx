import { Badge } from '../../../_ui/badge.tsx';
import { Prose } from '../../markdown/prose.tsx';
import type { RenderedParts } from '../rendered.ts';
import { Mark, type MarkMeaning } from './mark.tsx';

/** The lines that are wrong, those that are wrongly suspected, and the program put right. */
export function LineFeedback({ parts }: { parts: RenderedParts<'find-bug'> }) {
  const { given, bugs, innocent, fix } = parts;
  const named = [...bugs, ...innocent].some((line) => line.given);
  return (
    <div className="stack gap-5">
      <ul className="stack gap-2">
        {bugs.map((bug) => (
          <NamedLine
            key={bug.line}
            {...bug}
            meaning={given !== null && !bug.given ? 'missed' : 'right'}
            label="The bug"
          />
        ))}
        {innocent.map((line) => (
          <NamedLine key={line.line} {...line} meaning={line.given ? 'wrong' : 'plain'} label="Not the bug" />
        ))}
      </ul>
      {given !== null && !named && <p className="text-muted">You chose line {given}, which is in order.</p>}
      <section className="stack gap-2">
        <h3 className="text-base">Put right</h3>
        <Prose html={fix} />
      </section>
    </div>
  );
}

type NamedLineProps = RenderedParts<'find-bug'>['bugs'][number] & { meaning: MarkMeaning; label: string };

function NamedLine({ line, code, why, given, meaning, label }: NamedLineProps) {
  return (
    <li className="flex gap-3 rounded-md border bg-surface px-3.5 py-3">
      <Mark meaning={meaning} label="" />
      <div className="stack min-w-0 grow gap-1">
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-medium">
            {label}: line {line}
          </span>
          {given && <Badge tone={meaning === 'right' ? 'pass' : 'fail'}>your answer</Badge>}
        </p>
        <pre className="overflow-x-auto text-[0.8125rem] leading-6">{code}</pre>
        <Prose html={why} className="text-muted text-sm" />
      </div>
    </li>
  );
}
