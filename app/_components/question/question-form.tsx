'use client';

import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import type { Confidence, QuestionAnswer } from '#lib/contracts/question-answer.ts';
import { Button } from '../../_ui/button.tsx';
import { Prose } from '../markdown/prose.tsx';
import { type AnswerDraft, completeDraft, startDraft } from './answer/answer-draft.ts';
import { AnswerInput } from './answer/answer-input.tsx';
import { ConfidenceInput } from './answer/confidence-input.tsx';
import { QuestionPrompt } from './question-prompt.tsx';
import type { RenderedQuestion } from './rendered.ts';

/** An answer as it is handed in. */
export interface GivenAnswer {
  answer: QuestionAnswer;
  confidence: Confidence | null;
  /** Since the question was shown, milliseconds. */
  elapsedMs: number;
}

type QuestionFormProps = {
  question: RenderedQuestion;
  /** Hands the answer in; resolves with what is wrong with it, for the person, or with null. */
  onAnswer: (given: GivenAnswer) => Promise<string | null>;
  /** Told at each change, with null while the answer is incomplete; for quizzes that keep it. */
  onChange?: (answer: QuestionAnswer | null) => void;
  /** What was answered before. */
  initial?: QuestionAnswer | null;
  /** Whether to ask, beside the button, how sure somebody is. */
  askConfidence?: boolean;
  submitLabel?: string;
  /** Whether letters and digits pressed anywhere on the page choose options. Off where there are several forms. */
  keys?: boolean;
  /** Stands beside the button: skip, show the answer… */
  children?: ReactNode;
};

/**
 * A question to be answered, of whatever kind, with keyboard, mouse or finger. It knows nothing of what happens with the
 * answer. Give it a `key` by question, so that the next one begins afresh.
 */
export function QuestionForm({
  question,
  onAnswer,
  onChange,
  initial = null,
  askConfidence = false,
  submitLabel = 'Check the answer',
  keys = true,
  children,
}: QuestionFormProps) {
  const { task } = question;
  const [draft, setDraft] = useState<AnswerDraft>(() => startDraft(task, initial));
  const [confidence, setConfidence] = useState<Confidence | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [shownAt] = useState(() => Date.now());
  const form = useRef<HTMLFormElement>(null);
  const problemId = useId();

  const change = (next: AnswerDraft) => {
    setDraft(next);
    setProblem(null);
    onChange?.(completeDraft(next, task).answer);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const { answer, problem: lack } = completeDraft(draft, task);
    if (answer === null) return refuse(lack);
    setBusy(true);
    const refused = await onAnswer({ answer, confidence, elapsedMs: Date.now() - shownAt });
    setBusy(false);
    if (refused) refuse(refused);
  };
  const refuse = (message: string) => {
    setProblem(message);
    form.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  };

  return (
    <form ref={form} onSubmit={submit} aria-busy={busy} noValidate className="stack gap-5">
      <QuestionPrompt question={question} />
      <AnswerInput
        task={task}
        draft={draft}
        onChange={change}
        disabled={false}
        keys={keys}
        problemId={problem ? problemId : undefined}
      />
      {task.kind === 'find-bug' && task.after && <Prose html={task.after} />}
      <p id={problemId} role="alert" className="text-fail text-sm empty:hidden">
        {problem}
      </p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <Button type="submit" look="primary" disabled={busy}>
          {busy ? 'One moment …' : submitLabel}
        </Button>
        {askConfidence && <ConfidenceInput value={confidence} onChange={setConfidence} />}
        {children}
      </div>
    </form>
  );
}
