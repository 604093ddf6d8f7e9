'use client';

import { type FormEvent, useEffect, useRef, useState } from 'react';

export interface FormProblem {
  message: string;
  /** By the field's name; a nested path counts by its last part. */
  fields: Record<string, string>;
}

/** Thrown by `send` to show a problem beside the fields. */
export class Rejected extends Error {
  readonly fields: Record<string, string>;
  constructor({ message, fields }: FormProblem) {
    super(message);
    this.fields = fields;
  }
}

/** State of a form that is sent by script: pending, and what is wrong. The first field with an error gets the focus. */
export function useAccountForm(send: (values: Record<string, string>) => Promise<void>) {
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<FormProblem | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problem]);
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    setPending(true);
    setProblem(null);
    try {
      await send(Object.fromEntries([...values].map(([name, value]) => [name, String(value)])));
    } catch (error) {
      setPending(false);
      setProblem(toProblem(error));
    }
  };
  return { pending, problem, form, onSubmit };
}

function toProblem(error: unknown): FormProblem {
  if (error instanceof Rejected) return { message: error.message, fields: error.fields };
  return { message: 'The server cannot be reached. Try again in a moment.', fields: {} };
}

/** Posts JSON. @throws Rejected with the server's messages. */
export async function postJson(url: string, body: unknown): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (response.ok) return;
  const { error } = await response.json().catch(() => ({ error: null }));
  const fields = Object.entries<string>(error?.fields ?? {}).map(([path, text]) => [
    path.split('.').at(-1) ?? path,
    text,
  ]);
  throw new Rejected({
    message: error?.message ?? 'Something went wrong on our side. Try again in a moment.',
    fields: Object.fromEntries(fields),
  });
}
