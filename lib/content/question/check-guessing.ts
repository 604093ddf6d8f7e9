import type { Option, Question } from '../../contracts/question.ts';
import type { ContentIssue } from '../exercise.ts';

/** A right option may be this many times as long as the longest wrong one. */
const MAX_LENGTH_RATIO = 1.35;
/** In a topic with at least `FEW` questions to tick, the right option may be the longest in this share of them. */
const MAX_LONGEST_SHARE = 0.5;
const FEW = 5;

const EXTREME = /\b(always|never|impossible|completely|entirely|whatsoever|under no circumstances)\b/i;
const HEDGED = /\b(usually|typically|generally|often|normally|in most cases|tends? to)\b/i;
const COLLECTIVE =
  /\b(all|none|both|any|neither) of the (above|below|others|options|answers)\b|^(all|none|both|any|neither) of (these|them)\W*$/i;

/** Questions whose answer shows by the length or the tone of the options, without knowing anything. */
export function checkGuessing(questions: readonly Question[]): ContentIssue[] {
  return [...questions.flatMap(checkOne), ...checkLongest(questions), ...checkTruth(questions)];
}

function checkOne(question: Question): ContentIssue[] {
  const options = optionsOf(question);
  if (options.length < 3) return [];
  const right = options.filter(({ correct }) => correct);
  const wrong = options.filter(({ correct }) => !correct);
  const has = (list: Option[], pattern: RegExp) => list.find(({ text }) => pattern.test(text));
  const found: string[] = [];

  const longest = (list: Option[]) => Math.max(...list.map(({ text }) => lengthOf(text)));
  const shortestRight = Math.min(...right.map(({ text }) => lengthOf(text)));
  if (shortestRight > longest(wrong) * MAX_LENGTH_RATIO)
    found.push('The right option is by far the longest. Say the rest in its explanation.');
  if (longest(right) * MAX_LENGTH_RATIO < Math.min(...wrong.map(({ text }) => lengthOf(text))))
    found.push('The right option is by far the shortest. Shorten the others.');
  const collective = has(options, COLLECTIVE);
  if (collective) found.push(`An option speaks of other options ("${collective.text}"); they are shuffled.`);
  const extreme = has(wrong, EXTREME);
  if (extreme && !has(right, EXTREME))
    found.push(`Only wrong options use absolute words ("${extreme.text}"), which gives them away.`);
  const hedged = has(right, HEDGED);
  if (hedged && !has(wrong, HEDGED))
    found.push(`Only right options are hedged ("${hedged.text}"), which gives them away.`);
  return found.map((message) => ({ file: question.file, line: 1, message }));
}

function checkLongest(questions: readonly Question[]): ContentIssue[] {
  const topics = new Set(questions.map(({ topic }) => topic));
  return [...topics].flatMap((topic) => {
    const asked = questions.filter((question) => question.topic === topic && question.task.kind === 'single');
    const guessed = asked.filter((question) => {
      const [first] = optionsOf(question).toSorted((a, b) => lengthOf(b.text) - lengthOf(a.text));
      return first?.correct === true;
    });
    if (asked.length < FEW || guessed.length <= asked.length * MAX_LONGEST_SHARE) return [];
    const message = `In ${guessed.length} of ${asked.length} "single" questions of this topic the right option is the longest.`;
    return [{ file: `${topic}/`, line: 1, message }];
  });
}

function checkTruth(questions: readonly Question[]): ContentIssue[] {
  const asked = questions.filter(({ task }) => task.kind === 'true-false');
  const truths = asked.filter((question) => optionsOf(question)[0]?.correct === true).length;
  if (asked.length < 8 || (truths >= asked.length * 0.3 && truths <= asked.length * 0.7)) return [];
  const message = `${truths} of ${asked.length} true-false questions are true; guessing one way pays.`;
  return [{ file: '.', line: 1, message }];
}

function optionsOf({ task }: Question): Option[] {
  return 'options' in task ? task.options : [];
}

/** Characters as read: without the marks of Markdown. */
function lengthOf(text: string): number {
  return text.replaceAll(/[`*_]/g, '').length;
}
