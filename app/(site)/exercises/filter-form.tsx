'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useRef, useTransition } from 'react';
import { kindLabel } from '#app/_components/exercises/labels.ts';
import { Button } from '#app/_ui/button.tsx';
import type { ExerciseKind } from '#lib/contracts/exercise.ts';
import type { Filters } from './filters.ts';

const statusLabel = { new: 'not tried', tried: 'tried, not solved', solved: 'solved' };

/** What can be chosen. The contracts would bring their parser along, which weighs more than this page. */
export interface FilterOptions {
  difficulty: readonly string[];
  kind: readonly ExerciseKind[];
  topic: readonly string[];
}

/** Filters that live in the address. Without scripts it is an ordinary GET form. */
export function FilterForm({ filters, options }: { filters: Filters; options: FilterOptions }) {
  const form = useRef<HTMLFormElement>(null);
  const typing = useRef<ReturnType<typeof setTimeout>>(undefined);
  const router = useRouter();
  const [pending, start] = useTransition();

  const apply = () => {
    clearTimeout(typing.current);
    if (form.current)
      start(() => router.replace(address(new FormData(form.current ?? undefined)), { scroll: false }));
  };
  const applySoon = () => {
    clearTimeout(typing.current);
    typing.current = setTimeout(apply, 200);
  };

  return (
    <search>
      <form
        ref={form}
        // A new address from outside (back, "clear") gives the fields their new values.
        key={JSON.stringify({ ...filters, q: undefined })}
        action="/exercises"
        aria-busy={pending}
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
        className="grid grid-cols-2 gap-2.5 sm:grid-cols-3 lg:grid-cols-[1.6fr_repeat(4,1fr)_auto] lg:items-end"
      >
        <label className="col-span-2 grid gap-1 text-sm sm:col-span-3 lg:col-span-1">
          <span className="text-muted">Search</span>
          <input
            type="search"
            name="q"
            defaultValue={filters.q}
            onInput={applySoon}
            className="h-9 rounded-md border border-line-strong bg-surface px-2.5"
          />
        </label>
        <Choice name="difficulty" label="Difficulty" value={filters.difficulty} onChange={apply}>
          {options.difficulty.map((value) => (
            <option key={value}>{value}</option>
          ))}
        </Choice>
        <Choice name="kind" label="Kind" value={filters.kind} onChange={apply}>
          {options.kind.map((value) => (
            <option key={value} value={value}>
              {kindLabel[value]}
            </option>
          ))}
        </Choice>
        <Choice name="topic" label="Topic" value={filters.topic} onChange={apply}>
          {options.topic.map((value) => (
            <option key={value}>{value}</option>
          ))}
        </Choice>
        <Choice name="status" label="Status" value={filters.status} onChange={apply}>
          {Object.entries(statusLabel).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Choice>
        <noscript>
          <Button type="submit" size="sm">
            Apply
          </Button>
        </noscript>
      </form>
    </search>
  );
}

type ChoiceProps = {
  name: keyof Filters;
  label: string;
  value: string | undefined;
  onChange: () => void;
  children: ReactNode;
};

function Choice({ name, label, value, onChange, children }: ChoiceProps) {
  return (
    <label className="stack min-w-0 gap-1 text-sm">
      <span className="text-muted">{label}</span>
      <select
        name={name}
        defaultValue={value ?? ''}
        onChange={onChange}
        className="h-9 w-full min-w-0 rounded-md border border-line-strong bg-surface px-2"
      >
        <option value="">any</option>
        {children}
      </select>
    </label>
  );
}

function address(data: FormData): string {
  const query = new URLSearchParams();
  for (const [name, value] of data)
    if (typeof value === 'string' && value.trim()) query.set(name, value.trim());
  return query.size > 0 ? `/exercises?${query}` : '/exercises';
}
