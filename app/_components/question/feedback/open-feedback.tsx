import { Prose } from '../../markdown/prose.tsx';
import type { RenderedParts } from '../rendered.ts';
import { type OnMark, Rubric } from './rubric.tsx';

type OpenFeedbackProps = {
  parts: RenderedParts<'open'>;
  onMark?: OnMark | undefined;
};

/** The answer beside the model answer, and the rubric: to be ticked by who answered, or as it was ticked. */
export function OpenFeedback({ parts: { given, rubric, modelAnswer }, onMark }: OpenFeedbackProps) {
  return (
    <div className="stack gap-6">
      {given !== null && (
        <section className="stack gap-2">
          <h3 className="text-base">Your answer</h3>
          <p className="whitespace-pre-wrap break-words rounded-md border bg-sunken px-4 py-3">{given}</p>
        </section>
      )}
      <section className="stack gap-2">
        <h3 className="text-base">A good answer</h3>
        <Prose html={modelAnswer} />
      </section>
      <section className="stack gap-2">
        <h3 className="text-base">What counts</h3>
        <Rubric rubric={rubric} onMark={given === null ? undefined : onMark} />
      </section>
    </div>
  );
}
