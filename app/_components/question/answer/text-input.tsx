import { useId } from 'react';
import type { DraftOf } from './answer-draft.ts';
import type { InputProps } from './input-props.ts';

type TextInputProps = InputProps<
  { kind: 'short' } | { kind: 'numeric'; unit: string | null },
  DraftOf<'short'>
>;

/** A word, or a number with its unit behind it. */
export function TextInput({ task, draft, onChange, disabled, problemId }: TextInputProps) {
  const id = useId();
  const unit = task.kind === 'numeric' ? task.unit : null;
  return (
    <div className="stack gap-1.5">
      <label htmlFor={id} className="text-muted text-sm">
        {task.kind === 'numeric'
          ? `Your answer, a number${unit ? ` of ${unit}` : ''}`
          : 'Your answer, a word or a name'}
      </label>
      <div className="flex max-w-md items-center gap-3">
        <input
          id={id}
          value={draft.text}
          onChange={(event) => onChange({ ...draft, text: event.currentTarget.value })}
          disabled={disabled}
          inputMode={task.kind === 'numeric' ? 'decimal' : 'text'}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={task.kind === 'numeric' ? 60 : 200}
          aria-invalid={problemId ? true : undefined}
          aria-describedby={problemId}
          className="h-11 w-full min-w-0 rounded-md border border-line-strong bg-surface px-3 font-mono aria-invalid:border-fail"
        />
        {unit && (
          <span aria-hidden="true" className="shrink-0 text-muted">
            {unit}
          </span>
        )}
      </div>
    </div>
  );
}
