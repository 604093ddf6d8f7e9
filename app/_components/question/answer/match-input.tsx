import { useId, useRef } from 'react';
import { cn } from '../../../_ui/cn.ts';
import { Phrase } from '../../markdown/prose.tsx';
import type { RenderedTask } from '../rendered.ts';
import type { DraftOf } from './answer-draft.ts';
import type { InputProps } from './input-props.ts';
import { choiceOfKey, letterOf } from './letters.ts';

type MatchInputProps = InputProps<RenderedTask<'match'>, DraftOf<'match'>>;

/** Left sides that each get the letter of a right side. A letter goes to one line only: chosen again, it moves there. */
export function MatchInput({ task, draft, onChange, disabled, problemId }: MatchInputProps) {
  const name = useId();
  const rows = useRef<HTMLDivElement>(null);
  const choose = (left: string, right: string) => {
    const others = Object.entries(draft.pairs).filter(([l, r]) => l !== left && r !== right);
    onChange({ kind: draft.kind, pairs: Object.fromEntries([...others, [left, right]]) });
  };
  const pick = (left: string, row: number, key: string) => {
    const index = choiceOfKey(key, task.rights.length);
    const right = index === null ? undefined : task.rights[index];
    if (!right || index === null) return false;
    choose(left, right.id);
    rows.current?.querySelectorAll('fieldset')[row]?.querySelectorAll('input')[index]?.focus();
    return true;
  };
  return (
    <div className="grid gap-5 lg:grid-cols-[1fr_1fr] lg:gap-8">
      <div ref={rows} className="stack content-start gap-2 max-lg:order-2">
        <p className="text-muted text-sm">Give every line the letter of what belongs to it.</p>
        {task.lefts.map(({ id, text }, row) => (
          <fieldset
            key={id}
            disabled={disabled}
            aria-describedby={problemId}
            onKeyDown={(event) => {
              if (event.ctrlKey || event.altKey || event.metaKey) return;
              if (pick(id, row, event.key)) event.preventDefault();
            }}
            className="rounded-md border bg-surface px-3.5 pt-1 pb-3"
          >
            <legend className="sr-only">
              <Phrase html={text} />
            </legend>
            <p aria-hidden="true" className="py-1.5">
              <Phrase html={text} />
            </p>
            <div className="flex flex-wrap gap-1">
              {task.rights.map((right, index) => (
                <label
                  key={right.id}
                  className="grid size-9 cursor-pointer place-items-center rounded-md border font-mono text-sm hover:border-line-strong hover:bg-sunken has-[:checked]:border-accent has-[:checked]:bg-accent has-[:checked]:font-semibold has-[:checked]:text-on-accent has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-(--focus)"
                >
                  <input
                    type="radio"
                    name={`${name}-${id}`}
                    checked={draft.pairs[id] === right.id}
                    onChange={() => choose(id, right.id)}
                    className="sr-only"
                  />
                  {letterOf(index)}
                  <Phrase html={right.text} className="sr-only" />
                </label>
              ))}
            </div>
          </fieldset>
        ))}
      </div>
      <Letters task={task} used={Object.values(draft.pairs)} />
    </div>
  );
}

function Letters({ task, used }: { task: RenderedTask<'match'>; used: string[] }) {
  return (
    <div className="stack content-start gap-2 max-lg:order-1">
      <p className="text-muted text-sm">
        <Phrase html={task.headings.right} />
      </p>
      <ul className="stack gap-2">
        {task.rights.map(({ id, text }, index) => (
          <li
            key={id}
            className={cn('flex gap-3 rounded-md bg-sunken px-3 py-2', used.includes(id) && 'text-muted')}
          >
            <span
              className={cn(
                'grid size-6 shrink-0 place-items-center rounded-sm border font-mono text-sm',
                used.includes(id) ? 'border-transparent bg-accent text-on-accent' : 'border-line-strong',
              )}
            >
              {letterOf(index)}
            </span>
            <Phrase html={text} className="min-w-0" />
          </li>
        ))}
      </ul>
    </div>
  );
}
