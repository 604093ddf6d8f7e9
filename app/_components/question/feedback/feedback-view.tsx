import type { RenderedFeedback, RenderedQuestion } from '../rendered.ts';
import { AnswerTexts } from './answer-texts.tsx';
import { choiceOrder } from './choice-order.ts';
import { FeedbackParts } from './feedback-parts.tsx';
import { ResultLine } from './result-line.tsx';
import type { OnMark } from './rubric.tsx';

type FeedbackViewProps = {
  feedback: RenderedFeedback;
  /** The question as it was shown: options keep their order and letters. */
  question?: RenderedQuestion;
  onMark?: OnMark;
};

/** Everything there is to say after an answer: how right it was, part by part why, and the lesson. */
export function FeedbackView({ feedback, question, onMark }: FeedbackViewProps) {
  return (
    <div className="stack gap-8">
      <div className="stack gap-4">
        <ResultLine feedback={feedback} />
        <FeedbackParts
          key={feedback.attemptId}
          parts={feedback.parts}
          order={question ? choiceOrder(question) : []}
          onMark={onMark}
        />
      </div>
      <AnswerTexts answer={feedback} />
    </div>
  );
}
