import { type ComponentProps, useId } from 'react';
import { cn } from './cn.ts';

type FieldProps = ComponentProps<'input'> & { label: string; hint?: string; error?: string | undefined };

/** A labelled input whose hint and error are tied to it for assistive technology. */
export function Field({ label, hint, error, className, id, ...rest }: FieldProps) {
  const generated = useId();
  const inputId = id ?? generated;
  const described = [hint && `${inputId}-hint`, error && `${inputId}-error`].filter(Boolean).join(' ');
  return (
    <div className={cn('grid gap-1.5', className)}>
      <label htmlFor={inputId} className="font-medium text-sm">
        {label}
      </label>
      <input
        id={inputId}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        className={cn(
          'h-10 w-full rounded-md border bg-surface px-3 text-base placeholder:text-muted',
          error ? 'border-fail' : 'border-line-strong',
        )}
        {...rest}
      />
      {hint && (
        <p id={`${inputId}-hint`} className="text-muted text-sm">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${inputId}-error`} className="text-fail text-sm">
          {error}
        </p>
      )}
    </div>
  );
}
