import type { QuestionAnswer } from '#lib/contracts/question-answer.ts';
import type { OfKind, TaskView } from '#lib/contracts/question-view.ts';

/** An answer that is being given: as `QuestionAnswer`, but it may be incomplete. */
export type AnswerDraft =
  | { kind: 'single' | 'multiple' | 'true-false'; options: string[] }
  | { kind: 'short' | 'numeric' | 'predict-output' | 'open'; text: string }
  | { kind: 'order'; steps: string[] }
  | { kind: 'match'; pairs: Record<string, string> }
  | { kind: 'find-bug'; line: number | null };
export type DraftOf<Kind extends AnswerDraft['kind']> = OfKind<AnswerDraft, Kind>;

/** Where an answer begins: empty, or as it was given before. */
export function startDraft(task: TaskView<string>, answer: QuestionAnswer | null): AnswerDraft {
  if (answer?.kind === task.kind) return { ...answer };
  switch (task.kind) {
    case 'single':
    case 'multiple':
    case 'true-false':
      return { kind: task.kind, options: [] };
    case 'order':
      return { kind: task.kind, steps: task.steps.map(({ id }) => id) };
    case 'match':
      return { kind: task.kind, pairs: {} };
    case 'find-bug':
      return { kind: task.kind, line: null };
    case 'short':
    case 'numeric':
    case 'predict-output':
    case 'open':
      return { kind: task.kind, text: '' };
  }
}

/** The draft as an answer, or what it lacks. */
export function completeDraft(
  draft: AnswerDraft,
  task: TaskView<string>,
): { answer: QuestionAnswer; problem: null } | { answer: null; problem: string } {
  const problem = lack(draft, task);
  return problem === null ? { answer: draft as QuestionAnswer, problem } : { answer: null, problem };
}

function lack(draft: AnswerDraft, task: TaskView<string>): string | null {
  switch (draft.kind) {
    case 'single':
    case 'true-false':
      return draft.options.length === 1 ? null : 'Choose one of the options.';
    case 'multiple':
      return draft.options.length > 0 ? null : 'Choose every option that is right; there is at least one.';
    case 'match':
      return task.kind === 'match' && Object.keys(draft.pairs).length < task.lefts.length
        ? 'Give every line its letter.'
        : null;
    case 'find-bug':
      return draft.line === null ? 'Choose the line that is wrong.' : null;
    case 'short':
    case 'numeric':
    case 'open':
      return draft.text.trim() === '' ? 'Write an answer first.' : null;
    // Some programs print nothing, and every order is an answer.
    case 'predict-output':
    case 'order':
      return null;
  }
}
