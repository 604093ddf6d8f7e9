import { z } from 'zod';
import { difficulties, slugSchema } from './exercise.ts';
import { companies, languages, type QuestionSummary, questionKinds } from './question.ts';

/** How far somebody is with a question, by their last answer to it. */
export const questionStatuses = ['new', 'missed', 'solved'] as const;
export type QuestionStatus = (typeof questionStatuses)[number];

/** What the list of questions can be narrowed to: the query of its address. */
export const questionFiltersSchema = z.strictObject({
  topic: slugSchema.optional(),
  difficulty: z.enum(difficulties).optional(),
  kind: z.enum(questionKinds).optional(),
  company: z.enum(companies).optional(),
  language: z.enum(languages).optional(),
  status: z.enum(questionStatuses).optional(),
  /** Words that all occur in title, topic, companies or slug, in any case. */
  q: z.string().max(100).optional(),
  /** What is solved goes last. */
  first: z.literal('unsolved').optional(),
});
export type QuestionFilters = z.infer<typeof questionFiltersSchema>;

/** A line of the list of questions. */
export interface QuestionListItem
  extends Pick<QuestionSummary, 'title' | 'kind' | 'topic' | 'difficulty' | 'companies' | 'languages'> {
  slug: string;
  topicTitle: string;
  status: QuestionStatus;
}
