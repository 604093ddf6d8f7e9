import type { AnswerDraft } from './answer-draft.ts';

/** What the input of every kind of question gets. */
export interface InputProps<Task, Draft extends AnswerDraft> {
  task: Task;
  draft: Draft;
  onChange: (draft: Draft) => void;
  disabled: boolean;
  /** Whether keys pressed elsewhere on the page choose here. */
  keys: boolean;
  /** Id of the element that says what is wrong with the answer, while there is something. */
  problemId: string | undefined;
}
