import type { FeedbackParts, QuestionFeedback } from '#lib/contracts/question-feedback.ts';
import type { Choice, OfKind, QuestionView, TaskView } from '#lib/contracts/question-view.ts';
import type { Html } from '../markdown/html.ts';

/** What components get: the contracts of lib/, with their texts as HTML. */
export type RenderedQuestion = QuestionView<Html>;
export type RenderedTask<Kind extends TaskView['kind'] = TaskView['kind']> = OfKind<TaskView<Html>, Kind>;
export type RenderedChoice = Choice<Html>;
export type RenderedFeedback = QuestionFeedback<Html>;
export type RenderedParts<Kind extends FeedbackParts['kind'] = FeedbackParts['kind']> = OfKind<
  FeedbackParts<Html>,
  Kind
>;
