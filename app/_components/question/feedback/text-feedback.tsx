import type { ReactNode } from 'react';
import type { Html } from '../../markdown/html.ts';
import { Prose } from '../../markdown/prose.tsx';
import type { RenderedParts } from '../rendered.ts';
import { Mark } from './mark.tsx';

/** A word: what was answered, and what is right. */
export function ShortFeedback({ parts: { given, accepted, mistakes } }: { parts: RenderedParts<'short'> }) {
  return (
    <Comparison given={given} mistakes={mistakes}>
      {accepted.map((answer, index) => (
        <span key={answer}>
          {index > 0 && <span className="text-muted"> or </span>}
          <code className="font-medium">{answer}</code>
        </span>
      ))}
    </Comparison>
  );
}

/** A number: what was answered, what is right, and how exact one had to be. */
export function NumberFeedback({ parts }: { parts: RenderedParts<'numeric'> }) {
  const { given, value, tolerance, unit, mistakes } = parts;
  return (
    <Comparison given={given} mistakes={mistakes} unit={unit}>
      <code className="font-medium">{value}</code> {unit}
      {tolerance > 0 && <span className="text-muted"> (± {tolerance} is right as well)</span>}
    </Comparison>
  );
}

/** An output: the program's, and the one that was predicted, with the first line that differs. */
export function OutputFeedback({ parts }: { parts: RenderedParts<'predict-output'> }) {
  const { given, output, firstDifference, mistakes } = parts;
  return (
    <div className="stack gap-4">
      <div className={given === null ? 'stack' : 'grid gap-4 sm:grid-cols-2'}>
        {given !== null && <Output title="Your prediction" text={given} marked={firstDifference} />}
        <Output title="What it prints" text={output} marked={firstDifference} />
      </div>
      <Mistakes mistakes={mistakes} />
    </div>
  );
}

function Output({ title, text, marked }: { title: string; text: string; marked: number | null }) {
  const lines = text.replace(/^\s*\n|\s+$/g, '').split('\n');
  return (
    <figure className="stack content-start gap-1">
      <figcaption className="text-muted text-sm">{title}</figcaption>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard
        tabIndex={0}
        className="overflow-x-auto rounded-md border bg-surface py-2 text-[0.8125rem] leading-6"
      >
        {lines.map((line, index) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its number
            key={index}
            data-marked={marked === index + 1 || undefined}
            className="block min-h-6 border-transparent border-l-3 px-3 data-marked:border-warn data-marked:bg-warn-soft"
          >
            {line}
          </span>
        ))}
      </pre>
    </figure>
  );
}

type ComparisonProps = {
  given: string | null;
  unit?: string | null;
  mistakes: readonly { answer: string; why: Html; given: boolean }[];
  children: ReactNode;
};

function Comparison({ given, unit, mistakes, children }: ComparisonProps) {
  return (
    <div className="stack gap-4">
      <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-1.5 rounded-md border bg-surface px-4 py-3">
        {given !== null && (
          <>
            <dt className="text-muted">Your answer</dt>
            <dd className="min-w-0 break-words">
              <code>{given}</code> {unit && /^[\d.,/\s-]+$/.test(given) && unit}
            </dd>
          </>
        )}
        <dt className="text-muted">Right</dt>
        <dd className="min-w-0 break-words">{children}</dd>
      </dl>
      <Mistakes mistakes={mistakes} />
    </div>
  );
}

/** Wrong answers that people give; the one that was given here comes first. */
function Mistakes({ mistakes }: Pick<ComparisonProps, 'mistakes'>) {
  if (mistakes.length === 0) return null;
  const sorted = mistakes.toSorted((a, b) => Number(b.given) - Number(a.given));
  return (
    <section className="stack gap-2">
      <h3 className="text-muted text-sm">Answers that people often give</h3>
      <ul className="stack gap-2">
        {sorted.map(({ answer, why, given }) => (
          <li
            key={answer}
            data-given={given || undefined}
            className="flex gap-3 rounded-md border px-3.5 py-3 data-given:border-fail/40 data-given:bg-fail-soft"
          >
            <Mark meaning={given ? 'wrong' : 'plain'} label={given ? 'Your answer' : 'Wrong'} />
            <div className="stack gap-1">
              <pre className="overflow-x-auto text-[0.8125rem] leading-6">{answer}</pre>
              <Prose html={why} className="text-muted text-sm" />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
