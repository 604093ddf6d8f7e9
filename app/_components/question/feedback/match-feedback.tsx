import { Phrase, Prose } from '../../markdown/prose.tsx';
import type { RenderedParts } from '../rendered.ts';
import { Mark } from './mark.tsx';

/** Every pair with why it belongs together, and what it was matched with instead. */
export function MatchFeedback({ parts: { pairs, extras } }: { parts: RenderedParts<'match'> }) {
  const answered = pairs.some(({ given }) => given !== null);
  return (
    <div className="stack gap-4">
      <ul className="stack gap-2">
        {pairs.map(({ id, left, right, why, given, correct }) => (
          <li key={id} className="flex gap-3 rounded-md border bg-surface px-3.5 py-3">
            {answered && <Mark meaning={correct ? 'right' : given === null ? 'missed' : 'wrong'} />}
            <div className="stack min-w-0 grow gap-1">
              <p className="grid gap-x-6 gap-y-0.5 sm:grid-cols-2">
                <Phrase html={left} />
                <Phrase html={right} className="font-medium" />
              </p>
              {given !== null && !correct && (
                <p className="text-fail text-sm">
                  You matched it with: <Phrase html={given} />
                </p>
              )}
              <Prose html={why} className="text-muted text-sm" />
            </div>
          </li>
        ))}
      </ul>
      {extras.map(({ right, why }) => (
        <div key={right} className="stack gap-1 rounded-md border border-dashed px-3.5 py-3">
          <p>
            <Phrase html={right} className="font-medium" />{' '}
            <span className="text-muted">belongs to nothing here.</span>
          </p>
          <Prose html={why} className="text-muted text-sm" />
        </div>
      ))}
    </div>
  );
}
