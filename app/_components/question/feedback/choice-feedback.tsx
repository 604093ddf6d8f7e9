import { Badge } from '../../../_ui/badge.tsx';
import { cn } from '../../../_ui/cn.ts';
import { Phrase, Prose } from '../../markdown/prose.tsx';
import { letterOf } from '../answer/letters.ts';
import type { RenderedParts } from '../rendered.ts';
import { Mark, type MarkMeaning } from './mark.tsx';

type Parts = RenderedParts<'single'>;
type ChoiceFeedbackProps = { parts: Parts; order: readonly string[] };

/** Every option with whether it is right, whether it was chosen, and why. */
export function ChoiceFeedback({ parts, order }: ChoiceFeedbackProps) {
  const place = ({ id }: { id: string }) => order.indexOf(id);
  const options = parts.options.toSorted((a, b) => place(a) - place(b));
  const answered = options.some(({ chosen }) => chosen);
  return (
    <ul className="stack gap-2">
      {options.map(({ id, text, correct, chosen, why }, index) => (
        <li
          key={id}
          className={cn(
            'stack gap-1.5 rounded-md border bg-surface px-3.5 py-3',
            correct && 'border-pass/40',
          )}
        >
          <div className="flex items-start gap-3">
            <Mark {...markOf(correct, chosen)} />
            <Phrase html={text} className="min-w-0 grow font-medium" />
            {answered && correct && !chosen && <Badge tone="warn">missed</Badge>}
            {chosen && <Badge tone={correct ? 'pass' : 'fail'}>your answer</Badge>}
            <span aria-hidden="true" className="font-mono text-muted text-sm max-sm:hidden">
              {letterOf(index)}
            </span>
          </div>
          <Prose html={why} className="pl-9 text-muted text-sm" />
        </li>
      ))}
    </ul>
  );
}

function markOf(correct: boolean, chosen: boolean): { meaning: MarkMeaning; label: string } {
  if (correct) return { meaning: 'right', label: 'Right' };
  return { meaning: chosen ? 'wrong' : 'plain', label: 'Wrong' };
}
