'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useState, useTransition } from 'react';
import { toast } from 'sonner';
import { readError } from '#app/_browser/read-error.ts';
import { Button } from '#app/_ui/button.tsx';
import { ConfirmDialog } from '#app/_ui/confirm-dialog.tsx';

type HintsPanelProps = { slug: string; hints: ReactNode[]; hintCount: number; editorial: ReactNode | null };

/** Hints one by one, and the editorial for who solved it or gives up. The server renders both, so a change asks it again. */
export function HintsPanel({ slug, hints, hintCount, editorial }: HintsPanelProps) {
  const router = useRouter();
  const [pending, start] = useTransition();
  const [asking, setAsking] = useState(false);

  const post = (action: 'hints' | 'give-up') =>
    start(async () => {
      const response = await fetch(`/api/exercises/${slug}/${action}`, { method: 'POST' }).catch(() => null);
      if (response?.ok) router.refresh();
      else toast.error(response ? await readError(response) : 'The server cannot be reached.');
    });

  return (
    <div className="stack gap-5 p-4 sm:p-5">
      <ol className="stack gap-4">
        {hints.map((hint, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a hint is its place in the order
          <li key={index} className="border-lane-2 border-l-4 pl-4">
            <h2 className="label-caps mb-1 text-muted">
              Hint {index + 1} of {hintCount}
            </h2>
            {hint}
          </li>
        ))}
      </ol>
      {hints.length < hintCount ? (
        <div>
          <Button onClick={() => post('hints')} disabled={pending}>
            Show hint {hints.length + 1} of {hintCount}
          </Button>
        </div>
      ) : (
        <p className="text-muted text-sm">
          {hintCount > 0 ? 'That was the last hint.' : 'This exercise has no hints.'}
        </p>
      )}
      {editorial ? (
        <section aria-label="Editorial" className="border-t pt-5">
          {editorial}
        </section>
      ) : (
        <div className="stack justify-items-start gap-2 border-t pt-5">
          <p className="text-muted text-sm">
            The editorial opens when you solve the exercise, or when you give it up.
          </p>
          <Button look="quiet" onClick={() => setAsking(true)} disabled={pending} className="-ml-4">
            Give up and read the editorial
          </Button>
        </div>
      )}
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => post('give-up')}
        title="Give up and read the editorial?"
        description="It explains the whole solution. You can still solve the exercise afterwards, and it counts."
        action="Read the editorial"
      />
    </div>
  );
}
