import type { Mistake, NamedLine, Question, QuestionTask } from '../../contracts/question.ts';
import type { QuestionAnswer } from '../../contracts/question-answer.ts';
import type {
  FeedbackParts,
  LineFeedback,
  MistakeFeedback,
  QuestionFeedback,
} from '../../contracts/question-feedback.ts';
import { normaliseAnswer } from '../normalise-answer.ts';
import { choiceId } from './choice-id.ts';
import { isSolved, markAnswer } from './mark-answer.ts';
import { firstDifference } from './normalise-output.ts';
import { parseNumber } from './parse-number.ts';

/** Which version was answered, and in which attempt. */
interface Source {
  versionId: string;
  attemptId: string | null;
}

/**
 * The whole answer to a question, beside what was answered; with no answer the solution alone.
 * The answer must have passed `checkAnswer`.
 */
export function giveFeedback(
  question: Question,
  answer: QuestionAnswer | null,
  { versionId, attemptId }: Source,
): QuestionFeedback {
  const { slug, task, inShort, explanation, python, node, caveats, references } = question;
  const score = answer && markAnswer(task, answer);
  return {
    attemptId,
    slug,
    versionId,
    answer,
    score,
    solved: score === null ? null : isSolved(task.kind, score),
    parts: compare(task, answer),
    inShort,
    explanation,
    python,
    node,
    caveats,
    references,
  };
}

type Of<Kind extends QuestionAnswer['kind']> = Extract<QuestionAnswer, { kind: Kind }>;

function compare(task: QuestionTask, answer: QuestionAnswer | null): FeedbackParts {
  switch (task.kind) {
    case 'single':
    case 'multiple':
    case 'true-false': {
      const chosen = answer && 'options' in answer ? answer.options : [];
      const options = task.options.map((option) => {
        const id = choiceId(option.text);
        return { id, ...option, chosen: chosen.includes(id) };
      });
      return { kind: task.kind, options };
    }
    case 'short':
      return compareShort(task, textOf(answer));
    case 'numeric':
      return compareNumber(task, textOf(answer));
    case 'order':
      return compareOrder(task, only(answer, 'order'));
    case 'match':
      return comparePairs(task, only(answer, 'match'));
    case 'predict-output':
      return compareOutput(task, textOf(answer));
    case 'find-bug':
      return compareLines(task, only(answer, 'find-bug'));
    case 'open':
      return compareOpen(task, only(answer, 'open'));
  }
}

type Task<Kind extends QuestionTask['kind']> = Extract<QuestionTask, { kind: Kind }>;
type Parts<Kind extends FeedbackParts['kind']> = Extract<FeedbackParts, { kind: Kind }>;

const textOf = (answer: QuestionAnswer | null) => (answer && 'text' in answer ? answer.text : null);

function only<Kind extends QuestionAnswer['kind']>(
  answer: QuestionAnswer | null,
  kind: Kind,
): Of<Kind> | null {
  return answer?.kind === kind ? (answer as Of<Kind>) : null;
}

function compareShort(
  { kind, accepted, mistakes, caseSensitive }: Task<'short'>,
  given: string | null,
): Parts<'short'> {
  const normal = (text: string) => normaliseAnswer(text, { caseSensitive });
  const isGiven = (text: string) => given !== null && normal(text) === normal(given);
  return { kind, given, accepted, mistakes: withGiven(mistakes, isGiven) };
}

function compareNumber(
  { kind, answer: { value, tolerance, ...rest }, mistakes }: Task<'numeric'>,
  given: string | null,
): Parts<'numeric'> {
  const unit = rest.unit ?? null;
  const number = given === null ? null : parseNumber(given, unit);
  const isGiven = (text: string) => number !== null && Math.abs(Number(text) - number) <= tolerance;
  return { kind, given, value, tolerance, unit, mistakes: withGiven(mistakes, isGiven) };
}

function compareOrder({ kind, steps }: Task<'order'>, answer: Of<'order'> | null): Parts<'order'> {
  return {
    kind,
    steps: steps.map(({ text, why }) => {
      const id = choiceId(text);
      return { id, text, why, given: answer ? answer.steps.indexOf(id) + 1 : null };
    }),
  };
}

function comparePairs(
  { kind, headings, pairs, extras }: Task<'match'>,
  answer: Of<'match'> | null,
): Parts<'match'> {
  const rights = new Map([...pairs, ...extras].map(({ right }) => [choiceId(right), right]));
  return {
    kind,
    headings,
    extras,
    pairs: pairs.map((pair) => {
      const id = choiceId(pair.left);
      const given = rights.get(answer?.pairs[id] ?? '') ?? null;
      return { id, ...pair, given, correct: given === pair.right };
    }),
  };
}

function compareOutput(
  { kind, output, mistakes }: Task<'predict-output'>,
  given: string | null,
): Parts<'predict-output'> {
  const isGiven = (text: string) => given !== null && firstDifference(text, given) === null;
  return {
    kind,
    given,
    output,
    firstDifference: given === null ? null : firstDifference(given, output),
    mistakes: withGiven(mistakes, isGiven),
  };
}

function compareLines(
  { kind, program, bugs, innocent, fix }: Task<'find-bug'>,
  answer: Of<'find-bug'> | null,
): Parts<'find-bug'> {
  const given = answer?.line ?? null;
  const codeAt = (line: number) => program.code.split('\n')[line - 1]?.trim() ?? '';
  const mark = (lines: NamedLine[]): LineFeedback[] =>
    lines.map((named) => ({ ...named, code: codeAt(named.line), given: named.line === given }));
  return { kind, given, bugs: mark(bugs), innocent: mark(innocent), fix };
}

function compareOpen({ kind, rubric, modelAnswer }: Task<'open'>, answer: Of<'open'> | null): Parts<'open'> {
  const points = rubric.map((point, index) => ({ ...point, made: answer?.marks?.[index] ?? null }));
  return { kind, given: answer?.text ?? null, rubric: points, modelAnswer };
}

function withGiven(mistakes: Mistake[], isGiven: (answer: string) => boolean): MistakeFeedback[] {
  return mistakes.map((mistake) => ({ ...mistake, given: isGiven(mistake.answer) }));
}
