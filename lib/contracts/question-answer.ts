import { z } from 'zod';

const choiceId = z.string().max(20);
const MAX_CHOICES = 12;

/** What a candidate answers, by the question's kind. Ids are those of the `QuestionView`. */
export const questionAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['single', 'true-false']), options: z.array(choiceId).length(1) }),
  z.strictObject({ kind: z.literal('multiple'), options: z.array(choiceId).min(1).max(MAX_CHOICES) }),
  z.strictObject({ kind: z.literal('short'), text: z.string().trim().min(1).max(200) }),
  /** A number, with or without the question's unit. */
  z.strictObject({ kind: z.literal('numeric'), text: z.string().trim().min(1).max(60) }),
  /** Ids of the steps, first step first. */
  z.strictObject({ kind: z.literal('order'), steps: z.array(choiceId).max(MAX_CHOICES) }),
  /** Right side by left side. */
  z.strictObject({ kind: z.literal('match'), pairs: z.record(choiceId, choiceId) }),
  z.strictObject({ kind: z.literal('predict-output'), text: z.string().max(4000) }),
  /** 1-based. */
  z.strictObject({ kind: z.literal('find-bug'), line: z.int().min(1).max(500) }),
  z.strictObject({
    kind: z.literal('open'),
    text: z.string().trim().min(1).max(10_000),
    /** For each point of the rubric, whether the answer makes it; missing until somebody has marked it. */
    marks: z.array(z.boolean()).max(20).optional(),
  }),
  /** Nothing: skipped, or out of time. */
  z.strictObject({ kind: z.literal('none') }),
]);
export type QuestionAnswer = z.infer<typeof questionAnswerSchema>;

/** Where a question was answered. */
export const answerContexts = ['page', 'quiz', 'interview', 'card', 'assessment'] as const;
export type AnswerContext = (typeof answerContexts)[number];

/** How sure somebody is of their answer, before they see whether it is right; for calibration. */
export const confidences = ['guess', 'unsure', 'sure'] as const;
export type Confidence = (typeof confidences)[number];

/** Body of POST /api/questions/:slug/answers. */
export const answerRequestSchema = z.strictObject({
  versionId: z.uuid(),
  answer: questionAnswerSchema,
  confidence: z.enum(confidences).nullable().default(null),
  /** From the moment the question was shown, milliseconds. */
  elapsedMs: z.int().min(0).max(86_400_000).nullable().default(null),
  /** Made by the client once for each answer; a repeat finds the first one. */
  key: z.uuid(),
});
export type AnswerRequest = z.input<typeof answerRequestSchema>;

/** Body of PUT /api/question-attempts/:id/marks: for each point of the rubric, whether the answer makes it. */
export const selfMarksSchema = z.strictObject({ marks: z.array(z.boolean()).max(20) });
