import type { Difficulty } from './exercise.ts';
import type { Language, QuestionKind } from './question.ts';

/**
 * What is shown of a question comes in two forms of the same shape: with its texts as Markdown, as lib/ has them, and as
 * HTML, as a browser gets them. `Text` says which.
 */
export type Markdown = string;

/** The member of a union that a kind belongs to, also where one member stands for several kinds. */
export type OfKind<Union extends { kind: string }, Kind extends Union['kind']> = Union extends unknown
  ? Kind extends Union['kind']
    ? Union
    : never
  : never;

/** An option, a step or a side of a pair. Neither its id nor its place tells whether it is right. */
export interface Choice<Text extends string = Markdown> {
  id: string;
  text: Text;
}

/** What the candidate gets to answer with, by kind. */
export type TaskView<Text extends string = Markdown> =
  /** True-false questions keep the order "True", "False"; others are shuffled. */
  | { kind: 'single' | 'multiple' | 'true-false'; options: Choice<Text>[] }
  | { kind: 'short' }
  | { kind: 'numeric'; unit: string | null }
  /** Shuffled, and never in the right order. */
  | { kind: 'order'; steps: Choice<Text>[] }
  /** Left sides as written, right sides shuffled; there may be more right sides than left ones. */
  | {
      kind: 'match';
      headings: { left: Text; right: Text };
      lefts: Choice<Text>[];
      rights: Choice<Text>[];
    }
  | { kind: 'predict-output' }
  /** Stands between `prompt` and `after`. Lines of code: plain where texts are Markdown, highlighted where they are HTML. */
  | { kind: 'find-bug'; program: { language: string; lines: Text[] }; after: Text | null }
  | { kind: 'open' };

/** A question as a candidate may see it before answering: nothing in it gives the answer away. */
export interface QuestionView<Text extends string = Markdown> {
  slug: string;
  /** An answer is marked against the version that was shown. */
  versionId: string;
  title: string;
  kind: QuestionKind;
  topic: string;
  difficulty: Difficulty;
  companies: readonly string[];
  languages: readonly Language[];
  prompt: Text;
  task: TaskView<Text>;
}
