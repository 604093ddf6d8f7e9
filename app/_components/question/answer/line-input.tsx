import { useId } from 'react';
import { CodeLine } from '../code-line.tsx';
import type { RenderedTask } from '../rendered.ts';
import type { DraftOf } from './answer-draft.ts';
import type { InputProps } from './input-props.ts';

type LineInputProps = InputProps<RenderedTask<'find-bug'>, DraftOf<'find-bug'>>;

/** A program of which one line is to be named. Arrow keys go from line to line, as in every group of radio buttons. */
export function LineInput({ task, draft, onChange, disabled, problemId }: LineInputProps) {
  const name = useId();
  return (
    <fieldset disabled={disabled} aria-describedby={problemId} className="stack gap-2">
      <legend className="mb-2 text-muted text-sm">Choose the line that is wrong.</legend>
      <div className="program overflow-x-auto rounded-md border bg-surface py-2">
        <div className="w-max min-w-full">
          {task.program.lines.map((html, index) => {
            const line = index + 1;
            return (
              <label
                key={line}
                className="flex cursor-pointer border-transparent border-l-3 pr-4 hover:bg-sunken has-[:checked]:border-accent has-[:checked]:bg-accent-soft has-[:focus-visible]:outline-2 has-[:focus-visible]:-outline-offset-2 has-[:focus-visible]:outline-(--focus)"
              >
                <input
                  type="radio"
                  name={name}
                  checked={draft.line === line}
                  onChange={() => onChange({ kind: draft.kind, line })}
                  className="sr-only"
                />
                <CodeLine html={html} line={line} />
              </label>
            );
          })}
        </div>
      </div>
    </fieldset>
  );
}
