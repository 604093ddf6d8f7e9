import type { RenderedParts } from '../rendered.ts';
import { ChoiceFeedback } from './choice-feedback.tsx';
import { LineFeedback } from './line-feedback.tsx';
import { MatchFeedback } from './match-feedback.tsx';
import { OpenFeedback } from './open-feedback.tsx';
import { OrderFeedback } from './order-feedback.tsx';
import type { OnMark } from './rubric.tsx';
import { NumberFeedback, OutputFeedback, ShortFeedback } from './text-feedback.tsx';

type FeedbackPartsProps = {
  parts: RenderedParts;
  /** Ids of the choices in the order in which they were shown. */
  order?: readonly string[];
  /** Stores the marks of an open answer; left out where nobody may mark it here. */
  onMark?: OnMark | undefined;
};

/** What was right and wrong, part by part, and why. */
export function FeedbackParts({ parts, order = [], onMark }: FeedbackPartsProps) {
  switch (parts.kind) {
    case 'single':
    case 'multiple':
    case 'true-false':
      return <ChoiceFeedback parts={parts} order={order} />;
    case 'short':
      return <ShortFeedback parts={parts} />;
    case 'numeric':
      return <NumberFeedback parts={parts} />;
    case 'predict-output':
      return <OutputFeedback parts={parts} />;
    case 'order':
      return <OrderFeedback parts={parts} />;
    case 'match':
      return <MatchFeedback parts={parts} />;
    case 'find-bug':
      return <LineFeedback parts={parts} />;
    case 'open':
      return <OpenFeedback parts={parts} onMark={onMark} />;
  }
}
