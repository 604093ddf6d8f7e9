import { cn } from '#app/_ui/cn.ts';
import type { Json } from '#lib/contracts/json.ts';
import { type DiffLine, diffLines } from './diff-lines.ts';
import { printWire } from './print-value.ts';

const look = {
  same: { mark: ' ', spoken: '', className: '' },
  expected: { mark: '−', spoken: 'expected: ', className: 'bg-pass-soft text-pass' },
  got: { mark: '+', spoken: 'got: ', className: 'bg-fail-soft text-fail' },
} as const satisfies Record<DiffLine['kind'], unknown>;

const MOST_LINES = 300;

/** Expected and got as one text whose differing lines are marked by sign, colour and (for screen readers) words. */
export function ValueDiff({ expected, got }: { expected: Json; got: Json }) {
  const lines = diffLines(printWire(expected), printWire(got));
  return (
    <figure className="stack gap-1">
      <figcaption className="label-caps flex gap-4 text-muted">
        <span>
          <span className="text-pass">−</span> expected
        </span>
        <span>
          <span className="text-fail">+</span> got
        </span>
      </figcaption>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard
        tabIndex={0}
        className="max-h-72 overflow-auto rounded-md border bg-sunken py-1.5 text-xs leading-5"
      >
        {lines.slice(0, MOST_LINES).map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the diff
          <div key={index} className={cn('px-2.5', look[line.kind].className)}>
            <span aria-hidden="true" className="mr-2 select-none">
              {look[line.kind].mark}
            </span>
            <span className="sr-only">{look[line.kind].spoken}</span>
            {line.text}
          </div>
        ))}
        {lines.length > MOST_LINES && (
          <div className="px-2.5 text-muted">… {lines.length - MOST_LINES} more lines</div>
        )}
      </pre>
    </figure>
  );
}
