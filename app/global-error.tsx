'use client';

/** The last resort, when even the layout failed: no style sheet and no component can be relied on. */
export default function GlobalError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <html lang="en">
      <body
        style={{
          fontFamily: 'system-ui, sans-serif',
          maxWidth: '36rem',
          margin: '15vh auto',
          padding: '0 1rem',
        }}
      >
        <title>Something went wrong · Lockstep</title>
        <h1>Something went wrong on our side</h1>
        <p>
          {error.digest
            ? `The administrator finds it in the log under ${error.digest}.`
            : 'Please try again.'}
        </p>
        <button type="button" onClick={reset}>
          Try again
        </button>
      </body>
    </html>
  );
}
