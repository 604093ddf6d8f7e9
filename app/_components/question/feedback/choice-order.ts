import type { RenderedQuestion } from '../rendered.ts';

/** Ids of a question's options in the order in which they are shown. */
export function choiceOrder({ task }: RenderedQuestion): string[] {
  return 'options' in task ? task.options.map(({ id }) => id) : [];
}
