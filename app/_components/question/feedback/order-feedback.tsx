import { Phrase, Prose } from '../../markdown/prose.tsx';
import type { RenderedParts } from '../rendered.ts';
import { Mark } from './mark.tsx';

/** The steps in the right order, each with the place that it was given. */
export function OrderFeedback({ parts: { steps } }: { parts: RenderedParts<'order'> }) {
  return (
    <ol className="stack gap-2">
      {steps.map(({ id, text, why, given }, index) => {
        const right = given === index + 1;
        return (
          <li key={id} className="stack gap-1 rounded-md border bg-surface px-3.5 py-3">
            <div className="flex items-start gap-3">
              {given !== null && <Mark meaning={right ? 'right' : 'wrong'} />}
              <span className="w-5 shrink-0 text-right font-mono text-muted">{index + 1}</span>
              <Phrase html={text} className="min-w-0 grow" />
              {given !== null && !right && (
                <span className="shrink-0 text-muted text-sm">you put it {ordinal(given)}</span>
              )}
            </div>
            {why && <Prose html={why} className="pl-9 text-muted text-sm" />}
          </li>
        );
      })}
    </ol>
  );
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];

function ordinal(place: number): string {
  return ORDINALS[place - 1] ?? `at ${place}`;
}
