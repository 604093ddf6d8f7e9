import { z } from 'zod';
import { difficulties, slugSchema } from './exercise.ts';
import type { Snippet } from './snippet.ts';

export const questionKinds = [
  'single',
  'multiple',
  'true-false',
  'short',
  'numeric',
  'order',
  'match',
  'predict-output',
  'find-bug',
  'open',
] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** Kinds that show their answers to be ticked; all others make the candidate produce or arrange something. */
export const multipleChoiceKinds: readonly QuestionKind[] = ['single', 'multiple', 'true-false'];

export const companies = ['amazon', 'google', 'meta', 'netflix', 'stripe'] as const;

/** Languages that a question may have an answer in. */
export const languages = ['python', 'node'] as const;
export type Language = (typeof languages)[number];

/** A question by its slug, or another item by its folder: "exercises/mutex", "labs/pool-size". */
export const itemReferenceSchema = z
  .string()
  .regex(
    /^((exercises|labs)\/)?[a-z0-9]+(-[a-z0-9]+)*$/,
    'Name a question by its slug, an exercise as "exercises/slug", a lab as "labs/slug".',
  );

export const inventoryIdSchema = z
  .string()
  .regex(/^S\d-\d{3}$/, 'An id of content/inventory.yaml looks like "S0-008".');

const base = z.strictObject({
  /** What lists, search results and the page's title call it. */
  title: z.string().min(8).max(90),
  difficulty: z.enum(difficulties),
  /** Companies that a source names as asking this. */
  companies: z.array(z.enum(companies)).default([]),
  /** Ids of content/inventory.yaml that the question answers. */
  covers: z.array(inventoryIdSchema),
  /** Questions that an interviewer would ask next, in that order. */
  followUps: z.array(slugSchema).default([]),
  /** Items on the same matter. One side names the other; both show it. */
  related: z.array(itemReferenceSchema).default([]),
  /** Set where the other language has nothing of the kind; else both answers are needed. */
  only: z.enum(languages).optional(),
});

/** The front matter of a question, by kind. */
export const questionMetaSchema = z.discriminatedUnion(
  'kind',
  [
    base.extend({ kind: z.literal('single') }),
    base.extend({ kind: z.literal('multiple') }),
    base.extend({ kind: z.literal('true-false') }),
    base.extend({
      kind: z.literal('short'),
      /** Whether capitals matter in the answer. */
      caseSensitive: z.boolean().default(false),
    }),
    base.extend({
      kind: z.literal('numeric'),
      answer: z.strictObject({
        value: z.number(),
        /** How far off an answer may be, in the same unit. */
        tolerance: z.number().nonnegative().default(0),
        /** As shown behind the input: "seconds", "tasks". */
        unit: z.string().max(30).optional(),
      }),
    }),
    base.extend({ kind: z.literal('order') }),
    base.extend({ kind: z.literal('match') }),
    base.extend({ kind: z.literal('predict-output') }),
    base.extend({ kind: z.literal('find-bug') }),
    base.extend({ kind: z.literal('open') }),
  ],
  { error: () => `The kind is one of: ${questionKinds.join(', ')}.` },
);
export type QuestionMeta = z.infer<typeof questionMetaSchema>;

/** Something that a candidate may choose or say, and why it is right or wrong. All texts are Markdown. */
export interface Option {
  text: string;
  correct: boolean;
  why: string;
}

/** A wrong answer that people really give; `answer` is plain text. */
export interface Mistake {
  answer: string;
  why: string;
}

/** A line of a find-the-bug program. `line` is 1-based within the program. */
export interface NamedLine {
  line: number;
  why: string;
}

export interface Reference {
  title: string;
  url: string;
}

/** What has to be answered, by kind. All texts are Markdown unless said otherwise. */
export type QuestionTask =
  /** For true-false the options are "True" and "False", in this order. */
  | { kind: 'single' | 'multiple' | 'true-false'; options: Option[] }
  /** Plain texts; compare with `normaliseAnswer`. */
  | { kind: 'short'; caseSensitive: boolean; accepted: string[]; mistakes: Mistake[] }
  | {
      kind: 'numeric';
      answer: { value: number; tolerance: number; unit?: string | undefined };
      mistakes: Mistake[];
    }
  /** In the right order. */
  | { kind: 'order'; steps: { text: string; why: string }[] }
  /** `extras` are right sides that belong to no left one. */
  | {
      kind: 'match';
      headings: { left: string; right: string };
      pairs: { left: string; right: string; why: string }[];
      extras: { right: string; why: string }[];
    }
  /** `output` is plain text. */
  | { kind: 'predict-output'; program: Snippet; output: string; mistakes: Mistake[] }
  /** Any line of `bugs` is right. `before` and `after` are what the prompt says around the program. `fix` is Markdown. */
  | {
      kind: 'find-bug';
      program: Snippet;
      before: string;
      after: string;
      bugs: NamedLine[];
      innocent: NamedLine[];
      fix: string;
    }
  | { kind: 'open'; rubric: { points: number; text: string }[]; modelAnswer: string };

/** A question, parsed from `content/questions/<topic>/<slug>.md`. All texts are Markdown. */
export interface Question {
  slug: string;
  topic: string;
  /** Path below content/questions. */
  file: string;
  contentHash: string;
  meta: QuestionMeta;
  prompt: string;
  task: QuestionTask;
  /** The answer in one breath: the back of a card, the description of the page. */
  inShort: string;
  /** From first principles. */
  explanation: string;
  python: string | null;
  node: string | null;
  /** Where common sources are wrong. */
  caveats: string | null;
  references: Reference[];
  snippets: Snippet[];
}

/** `content/questions/topics.yaml`. */
export const topicsSchema = z.array(
  z.strictObject({
    slug: slugSchema,
    title: z.string().min(3).max(60),
    /** One sentence. */
    summary: z.string().min(20).max(200),
    /** Topics of content/inventory.yaml that belong here. */
    inventory: z.array(z.string().min(2)),
  }),
);
export type Topic = z.infer<typeof topicsSchema>[number];

/** `content/inventory.yaml`: the facts that the corpus must teach. */
export const inventorySchema = z.array(
  z.strictObject({
    id: inventoryIdSchema,
    kind: z.string(),
    topic: z.string(),
    fact: z.string(),
    /** Questions that the fact answers. */
    asks: z.array(z.string()),
    /** Where the source is wrong or tells half of it. */
    caveat: z.string().optional(),
  }),
);
export type InventoryEntry = z.infer<typeof inventorySchema>[number];

/** Kept with each version of a question, so that lists need not read its text. Nothing in it gives the answer away. */
export const questionSummarySchema = z.strictObject({
  title: z.string(),
  kind: z.enum(questionKinds),
  topic: slugSchema,
  difficulty: z.enum(difficulties),
  companies: z.array(z.enum(companies)),
  languages: z.array(z.enum(languages)),
  covers: z.array(inventoryIdSchema),
  followUps: z.array(slugSchema),
  related: z.array(itemReferenceSchema),
});
export type QuestionSummary = z.infer<typeof questionSummarySchema>;
