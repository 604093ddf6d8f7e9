import type { ReactNode } from 'react';
import { Prose } from '../../markdown/prose.tsx';
import type { RenderedFeedback } from '../rendered.ts';
import { BothLanguages } from './both-languages.tsx';

type AnswerTextsProps = {
  answer: Pick<RenderedFeedback, 'inShort' | 'explanation' | 'python' | 'node' | 'caveats' | 'references'>;
};

/** The lesson of a question: in short, from first principles, in both languages, and where common sources are wrong. */
export function AnswerTexts({ answer }: AnswerTextsProps) {
  const { inShort, explanation, python, node, caveats, references } = answer;
  return (
    <div className="stack gap-8">
      <section className="stack gap-2 border-lane-2 border-l-3 pl-4">
        <h2 className="label-caps text-muted">In short</h2>
        <Prose html={inShort} className="text-lg/7" />
      </section>
      <Part title="Why">
        <Prose html={explanation} className="max-w-[46rem]" />
      </Part>
      <BothLanguages python={python} node={node} />
      {caveats && (
        <Part title="What is often said wrongly">
          <Prose html={caveats} className="max-w-[46rem]" />
        </Part>
      )}
      <Part title="Read on">
        <ul className="prose stack gap-1">
          {references.map(({ title, url }) => (
            <li key={url}>
              <a href={url}>{title}</a>
            </li>
          ))}
        </ul>
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="stack gap-2.5">
      <h2 className="text-xl">{title}</h2>
      {children}
    </section>
  );
}
