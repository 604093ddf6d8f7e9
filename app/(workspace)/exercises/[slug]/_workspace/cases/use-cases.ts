'use client';

import { useEffect, useMemo, useState } from 'react';
import { z } from 'zod';
import { newId } from '#app/_browser/new-id.ts';
import type { SampleCase } from '#lib/contracts/exercise.ts';
import {
  type EditableCase,
  editableCaseSchema,
  fromSamples,
  MOST_CASES,
  parseCases,
} from './editable-cases.ts';

export interface UseCases {
  cases: EditableCase[];
  /** By case id. */
  errors: Record<string, string>;
  edited: boolean;
  change(id: string, change: Partial<Pick<EditableCase, 'name' | 'text' | 'scenario'>>): void;
  add(): void;
  remove(id: string): void;
  restore(): void;
}

/** The cases that "Run" uses, kept in this browser for each exercise. */
export function useCases(slug: string, samples: SampleCase[]): UseCases {
  const original = useMemo(() => fromSamples(samples), [samples]);
  const [own, setOwn] = useState<EditableCase[] | null>(null);
  useEffect(() => setOwn(read(slug)), [slug]);
  const cases = own ?? original;

  const set = (next: EditableCase[] | null) => {
    setOwn(next);
    write(slug, next);
  };
  const template = original[0];
  const parsed = useMemo(() => parseCases(cases), [cases]);
  return {
    cases,
    errors: parsed.ok ? {} : parsed.errors,
    edited: own !== null,
    change: (id, change) => set(cases.map((item) => (item.id === id ? { ...item, ...change } : item))),
    add() {
      if (!template || cases.length >= MOST_CASES) return;
      set([...cases, { ...template, id: newId(), name: `Own case ${cases.length + 1 - original.length}` }]);
    },
    remove: (id) => set(cases.filter((item) => item.id !== id)),
    restore: () => set(null),
  };
}

const key = (slug: string) => `lockstep:cases:${slug}`;

function read(slug: string): EditableCase[] | null {
  try {
    const parsed = z
      .array(editableCaseSchema)
      .safeParse(JSON.parse(localStorage.getItem(key(slug)) ?? 'null'));
    return parsed.success && parsed.data.length > 0 ? parsed.data : null;
  } catch {
    return null;
  }
}

function write(slug: string, cases: EditableCase[] | null): void {
  try {
    if (cases) localStorage.setItem(key(slug), JSON.stringify(cases));
    else localStorage.removeItem(key(slug));
  } catch {
    // Storage is full or forbidden: the cases live as long as the page.
  }
}
