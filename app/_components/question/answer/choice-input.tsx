import { useId, useRef } from 'react';
import { Kbd } from '../../../_ui/kbd.tsx';
import { Phrase } from '../../markdown/prose.tsx';
import type { RenderedTask } from '../rendered.ts';
import type { DraftOf } from './answer-draft.ts';
import type { InputProps } from './input-props.ts';
import { choiceOfKey, letterOf } from './letters.ts';
import { usePageKeys } from './use-page-keys.ts';

type Draft = DraftOf<'single'>;
type ChoiceInputProps = InputProps<RenderedTask<'single'>, Draft>;

/** Options to tick: one of them, or several. Their letters and numbers work anywhere on the page. */
export function ChoiceInput({ task, draft, onChange, disabled, keys, problemId }: ChoiceInputProps) {
  const name = useId();
  const list = useRef<HTMLFieldSetElement>(null);
  const several = task.kind === 'multiple';
  const toggle = (id: string, checked: boolean) => {
    const others = several ? draft.options.filter((other) => other !== id) : [];
    onChange({ kind: draft.kind, options: checked ? [...others, id] : others });
  };
  usePageKeys((key) => {
    const index = choiceOfKey(key, task.options.length);
    const input = index !== null && list.current?.querySelectorAll('input')[index];
    if (!input) return false;
    input.focus();
    input.click();
    return true;
  }, keys && !disabled);
  return (
    <fieldset ref={list} disabled={disabled} aria-describedby={problemId} className="stack gap-2">
      <legend className="mb-2 text-muted text-sm">
        {several ? 'Choose every option that is right.' : 'Choose one.'}
      </legend>
      {task.options.map(({ id, text }, index) => (
        <label
          key={id}
          className="flex cursor-pointer items-start gap-3 rounded-md border bg-surface px-3.5 py-3 hover:border-line-strong has-[:checked]:border-accent has-[:checked]:bg-accent-soft has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-(--focus)"
        >
          <input
            type={several ? 'checkbox' : 'radio'}
            name={name}
            checked={draft.options.includes(id)}
            onChange={(event) => toggle(id, event.currentTarget.checked)}
            className="mt-[0.3rem] size-4 shrink-0 accent-(--accent) outline-none"
          />
          <Phrase html={text} className="min-w-0 grow" />
          <span aria-hidden="true" className="max-sm:hidden">
            <Kbd>{letterOf(index)}</Kbd>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
