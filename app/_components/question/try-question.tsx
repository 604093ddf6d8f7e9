'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { callApi } from '#app/_browser/call-api.ts';
import { newId } from '#app/_browser/new-id.ts';
import type { AnswerRequest } from '#lib/contracts/question-answer.ts';
import { Button } from '../../_ui/button.tsx';
import { FeedbackView } from './feedback/feedback-view.tsx';
import { type GivenAnswer, QuestionForm } from './question-form.tsx';
import { QuestionPrompt } from './question-prompt.tsx';
import type { RenderedFeedback, RenderedQuestion } from './rendered.ts';

type TryQuestionProps = {
  question: RenderedQuestion;
  onFeedback?: (feedback: RenderedFeedback) => void;
  /** Stands beside the button that hands the answer in. */
  children?: ReactNode;
};

/** A question to be answered here and now: the form, then what was right, why, and the way to try again. */
export function TryQuestion({ question, onFeedback, children }: TryQuestionProps) {
  const [round, setRound] = useState(0);
  const [feedback, setFeedback] = useState<RenderedFeedback | null>(null);
  const result = useRef<HTMLElement>(null);
  const key = useRef(newId());
  useEffect(() => {
    if (!feedback?.attemptId) return;
    result.current?.focus({ preventScroll: true });
    result.current?.scrollIntoView({ block: 'start' });
  }, [feedback?.attemptId]);

  const accept = (next: RenderedFeedback) => {
    setFeedback(next);
    onFeedback?.(next);
  };
  const answer = async (given: GivenAnswer) => {
    const body: AnswerRequest = { versionId: question.versionId, key: key.current, ...given };
    const sent = await callApi<RenderedFeedback>('POST', `/api/questions/${question.slug}/answers`, body);
    if (sent.ok) accept(sent.value);
    return sent.ok ? null : sent.message;
  };
  const mark = async (marks: boolean[]) => {
    const path = `/api/question-attempts/${feedback?.attemptId}/marks`;
    const sent = await callApi<RenderedFeedback>('PUT', path, { marks });
    if (sent.ok) accept(sent.value);
    return sent.ok ? null : sent.message;
  };
  const again = () => {
    key.current = newId();
    setFeedback(null);
    setRound(round + 1);
  };

  if (feedback === null) {
    return (
      <QuestionForm key={round} question={question} onAnswer={answer} askConfidence>
        {children}
      </QuestionForm>
    );
  }
  return (
    <div className="stack gap-5">
      <QuestionPrompt question={question} whole />
      <section ref={result} tabIndex={-1} aria-label="Result" className="stack gap-6 outline-none">
        <FeedbackView feedback={feedback} question={question} onMark={mark} />
        <div>
          <Button onClick={again}>Try again</Button>
        </div>
      </section>
    </div>
  );
}
