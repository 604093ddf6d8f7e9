'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Dialog } from '#app/_ui/dialog.tsx';
import { Field } from '#app/_ui/field.tsx';
import { fileNameSchema } from '#lib/contracts/source-files.ts';

type NameDialogProps = {
  open: boolean;
  title: string;
  action: string;
  initial: string;
  taken: string[];
  onName(name: string): void;
  onClose(): void;
};

export function NameDialog({ open, title, onClose, ...rest }: NameDialogProps) {
  return (
    <Dialog open={open} onClose={onClose} title={title}>
      <NameForm onClose={onClose} {...rest} />
    </Dialog>
  );
}

function NameForm({ action, initial, taken, onName, onClose }: Omit<NameDialogProps, 'open' | 'title'>) {
  const [error, setError] = useState<string>();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name')).trim();
    const problem = findProblem(name, taken);
    setError(problem);
    if (problem) return;
    onClose();
    onName(name);
  };
  return (
    <form onSubmit={submit} className="stack gap-4">
      <Field
        label="Name"
        name="name"
        defaultValue={initial}
        error={error}
        autoComplete="off"
        spellCheck={false}
        className="font-mono"
      />
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" look="primary">
          {action}
        </Button>
      </div>
    </form>
  );
}

function findProblem(name: string, taken: string[]): string | undefined {
  if (taken.includes(name)) return 'There is a file of this name already.';
  return fileNameSchema.safeParse(name).error?.issues[0]?.message;
}
