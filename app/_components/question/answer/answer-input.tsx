import type { RenderedTask } from '../rendered.ts';
import type { AnswerDraft, DraftOf } from './answer-draft.ts';
import { ChoiceInput } from './choice-input.tsx';
import type { InputProps } from './input-props.ts';
import { LineInput } from './line-input.tsx';
import { LongInput } from './long-input.tsx';
import { MatchInput } from './match-input.tsx';
import { OrderInput } from './order-input.tsx';
import { TextInput } from './text-input.tsx';

/** What a question of this kind is answered with. `draft` must be of the task's kind, as `startDraft` makes it. */
export function AnswerInput({ task, draft, onChange, ...rest }: InputProps<RenderedTask, AnswerDraft>) {
  const props = { onChange, ...rest };
  switch (task.kind) {
    case 'single':
    case 'multiple':
    case 'true-false':
      return <ChoiceInput task={task} draft={draft as DraftOf<'single'>} {...props} />;
    case 'short':
    case 'numeric':
      return <TextInput task={task} draft={draft as DraftOf<'short'>} {...props} />;
    case 'order':
      return <OrderInput task={task} draft={draft as DraftOf<'order'>} {...props} />;
    case 'match':
      return <MatchInput task={task} draft={draft as DraftOf<'match'>} {...props} />;
    case 'find-bug':
      return <LineInput task={task} draft={draft as DraftOf<'find-bug'>} {...props} />;
    case 'predict-output':
    case 'open':
      return <LongInput task={task} draft={draft as DraftOf<'open'>} {...props} />;
  }
}
