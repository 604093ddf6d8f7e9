import { useId } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { cn } from '#app/_ui/cn.ts';
import type { EditableCase } from './editable-cases.ts';

type CaseEditorProps = {
  item: EditableCase;
  scenarios: string[];
  error: string | undefined;
  onChange(change: Partial<EditableCase>): void;
  onRemove?: () => void;
};

export function CaseEditor({ item, scenarios, error, onChange, onRemove }: CaseEditorProps) {
  const id = useId();
  const what = item.scenario ? 'Size as JSON' : 'Arguments as JSON';
  return (
    <fieldset className="stack gap-2 rounded-md border bg-surface p-3">
      <legend className="sr-only">Case {item.name}</legend>
      <div className="flex items-center gap-2">
        <input
          aria-label="Name of the case"
          value={item.name}
          maxLength={80}
          onChange={(event) => onChange({ name: event.target.value })}
          className="h-8 min-w-0 flex-1 rounded-sm border border-transparent bg-transparent px-1 font-medium text-sm hover:border-line-strong focus:border-line-strong"
        />
        {onRemove && (
          <Button size="sm" look="quiet" onClick={onRemove} aria-label={`Remove case ${item.name}`}>
            Remove
          </Button>
        )}
      </div>
      {item.scenario && scenarios.length > 1 && (
        <label className="flex items-center gap-2 text-sm">
          <span className="text-muted">Scenario</span>
          <select
            value={item.scenario}
            onChange={(event) => onChange({ scenario: event.target.value })}
            className="h-8 rounded-sm border border-line-strong bg-surface px-1.5"
          >
            {scenarios.map((scenario) => (
              <option key={scenario}>{scenario}</option>
            ))}
          </select>
        </label>
      )}
      <label htmlFor={`${id}-text`} className="label-caps text-muted">
        {what}
      </label>
      <textarea
        id={`${id}-text`}
        value={item.text}
        rows={Math.min(Math.max(item.text.split('\n').length, 1), 8)}
        spellCheck={false}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => onChange({ text: event.target.value })}
        className={cn(
          'w-full resize-y rounded-sm border bg-sunken px-2 py-1.5 font-mono text-xs leading-5',
          error ? 'border-fail' : 'border-line-strong/60',
        )}
      />
      {error && (
        <p id={`${id}-error`} className="break-words text-fail text-sm">
          {error}
        </p>
      )}
    </fieldset>
  );
}
