'use client';

import { Dead } from './_components/dead-lane.tsx';
import { Button, ButtonLink } from './_ui/button.tsx';

/** Shown for a fault of ours. `digest` is what the server's log has the error under. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <Dead title="Something went wrong on our side">
      <p>
        What you typed is kept in this browser. Try again; if it goes on, tell the administrator
        {error.digest ? (
          <>
            {' '}
            this code: <code className="text-ink">{error.digest}</code>
          </>
        ) : (
          ' what you did'
        )}
        .
      </p>
      <div className="flex flex-wrap gap-2">
        <Button look="primary" onClick={reset}>
          Try again
        </Button>
        <ButtonLink href="/exercises">See the exercises</ButtonLink>
      </div>
    </Dead>
  );
}
