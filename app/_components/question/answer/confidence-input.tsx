import { useId } from 'react';
import type { Confidence } from '#lib/contracts/question-answer.ts';

const label = { guess: 'a guess', unsure: 'fairly sure', sure: 'certain' } as const satisfies Record<
  Confidence,
  string
>;

type ConfidenceInputProps = { value: Confidence | null; onChange: (value: Confidence) => void };

/** How sure somebody is; may be left open. */
export function ConfidenceInput({ value, onChange }: ConfidenceInputProps) {
  const name = useId();
  return (
    <fieldset className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <legend className="float-left mr-1 text-muted max-sm:float-none max-sm:mb-1">How sure are you?</legend>
      <div className="flex overflow-hidden rounded-md border">
        {Object.entries(label).map(([confidence, text]) => (
          <label
            key={confidence}
            className="cursor-pointer border-l px-2.5 py-1 text-muted first:border-l-0 hover:text-ink has-[:checked]:bg-accent-soft has-[:checked]:text-accent has-[:focus-visible]:outline-2 has-[:focus-visible]:-outline-offset-2 has-[:focus-visible]:outline-(--focus)"
          >
            <input
              type="radio"
              name={name}
              checked={value === confidence}
              onChange={() => onChange(confidence as Confidence)}
              className="sr-only"
            />
            {text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
