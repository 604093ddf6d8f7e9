import {
  languages,
  type Question,
  type QuestionSummary,
  questionSummarySchema,
} from '../../contracts/question.ts';

/** What lists and search show of a question; nothing in it gives the answer away. */
export function summariseQuestion({ topic, meta }: Question): QuestionSummary {
  const { title, kind, difficulty, companies, covers, followUps, related, only } = meta;
  return questionSummarySchema.parse({
    title,
    kind,
    topic,
    difficulty,
    companies,
    languages: only ? [only] : languages,
    covers,
    followUps,
    related,
  });
}
