import type { Reference } from './question.ts';
import type { QuestionAnswer } from './question-answer.ts';
import type { Choice, Markdown } from './question-view.ts';

/** A wrong answer that people give, and whether it is the one that was given here. `answer` is plain text. */
export interface MistakeFeedback<Text extends string = Markdown> {
  answer: string;
  why: Text;
  given: boolean;
}

/** A line of the program (1-based), and what there is to say of it. */
export interface LineFeedback<Text extends string = Markdown> {
  line: number;
  /** As it stands there, without its indentation. */
  code: string;
  why: Text;
  given: boolean;
}

/** What was right and what was wrong, part by part, and why. Without an answer nothing is `chosen`, `given` or `placed`. */
export type FeedbackParts<Text extends string = Markdown> =
  | {
      kind: 'single' | 'multiple' | 'true-false';
      options: (Choice<Text> & { correct: boolean; chosen: boolean; why: Text })[];
    }
  | {
      kind: 'short';
      given: string | null;
      accepted: string[];
      mistakes: MistakeFeedback<Text>[];
    }
  | {
      kind: 'numeric';
      given: string | null;
      value: number;
      tolerance: number;
      unit: string | null;
      mistakes: MistakeFeedback<Text>[];
    }
  /** In the right order. `given` is the place (1-based) that the answer gave the step. `why` may be empty. */
  | { kind: 'order'; steps: (Choice<Text> & { why: Text; given: number | null })[] }
  | {
      kind: 'match';
      headings: { left: Text; right: Text };
      pairs: { id: string; left: Text; right: Text; why: Text; given: Text | null; correct: boolean }[];
      /** Right sides that belong to no left one. */
      extras: { right: Text; why: Text }[];
    }
  | {
      kind: 'predict-output';
      given: string | null;
      output: string;
      /** First line (1-based) in which the answer differs; null where it does not, or without an answer. */
      firstDifference: number | null;
      mistakes: MistakeFeedback<Text>[];
    }
  | {
      kind: 'find-bug';
      given: number | null;
      bugs: LineFeedback<Text>[];
      innocent: LineFeedback<Text>[];
      fix: Text;
    }
  | {
      kind: 'open';
      given: string | null;
      /** `made` is null until somebody has marked it. */
      rubric: { points: number; text: Text; made: boolean | null }[];
      modelAnswer: Text;
    };

/** The whole answer to a question, and how what a candidate answered compares with it. */
export interface QuestionFeedback<Text extends string = Markdown> {
  /** The attempt that this is about; null where nobody answered and the answer is only shown. */
  attemptId: string | null;
  slug: string;
  versionId: string;
  answer: QuestionAnswer | null;
  /** 0 to 1; null without an answer, and for an open one until it is marked. */
  score: number | null;
  /** Whether that counts as solved. */
  solved: boolean | null;
  parts: FeedbackParts<Text>;
  inShort: Text;
  explanation: Text;
  /** Null where the language has nothing of the kind. */
  python: Text | null;
  node: Text | null;
  /** Where common sources are wrong. */
  caveats: Text | null;
  references: readonly Reference[];
}
