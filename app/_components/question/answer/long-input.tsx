import { type KeyboardEvent, useId } from 'react';
import { cn } from '../../../_ui/cn.ts';
import { Kbd } from '../../../_ui/kbd.tsx';
import type { DraftOf } from './answer-draft.ts';
import type { InputProps } from './input-props.ts';

type LongInputProps = InputProps<{ kind: 'predict-output' | 'open' }, DraftOf<'open'>>;

/** Several lines: what a program prints, or an answer in one's own words. */
export function LongInput({ task, draft, onChange, disabled, problemId }: LongInputProps) {
  const id = useId();
  const output = task.kind === 'predict-output';
  const lines = draft.text.split('\n').length;
  return (
    <div className="stack gap-1.5">
      <label htmlFor={id} className="text-muted text-sm">
        {output ? 'What it prints, line by line' : 'Your answer, as you would say it in two minutes'}
      </label>
      <textarea
        id={id}
        value={draft.text}
        onChange={(event) => onChange({ ...draft, text: event.currentTarget.value })}
        onKeyDown={submitOnControlEnter}
        disabled={disabled}
        rows={Math.min(20, Math.max(output ? 3 : 6, lines + 1))}
        spellCheck={!output}
        autoCapitalize={output ? 'none' : undefined}
        autoComplete="off"
        maxLength={output ? 4000 : 10_000}
        aria-invalid={problemId ? true : undefined}
        aria-describedby={problemId}
        aria-keyshortcuts="Control+Enter"
        className={cn(
          'w-full rounded-md border border-line-strong bg-surface px-3 py-2 aria-invalid:border-fail',
          output && 'whitespace-pre font-mono text-sm',
        )}
      />
      <p className="text-muted text-xs max-sm:hidden">
        <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd> hands it in.
        {output && ' Blanks at the ends of lines make no difference.'}
      </p>
    </div>
  );
}

function submitOnControlEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
