import type { QuestionTask } from '../../contracts/question.ts';
import type { Snippet } from '../../contracts/snippet.ts';

const program: Snippet = {
  section: 'Question',
  language: 'python',
  code: 'one\ntwo\nthree\nfour',
  line: 1,
  norun: null,
  min: null,
  exit: 0,
  hangs: false,
  file: null,
  output: null,
  stderr: null,
};
const option = (text: string, correct: boolean) => ({ text, correct, why: `Why ${text}.` });
const truth = [option('True', true), option('False', false)];

/** A task of every kind, for tests. */
export const sampleTasks = {
  single: { kind: 'single', options: truth },
  'true-false': { kind: 'true-false', options: truth },
  multiple: {
    kind: 'multiple',
    options: [option('a', true), option('x', false), option('b', true), option('y', false)],
  },
  short: {
    kind: 'short',
    caseSensitive: false,
    accepted: ['queue.Queue', 'Queue'],
    mistakes: [{ answer: 'threading.Queue', why: 'There is none.' }],
  },
  numeric: {
    kind: 'numeric',
    answer: { value: 0.3, tolerance: 0.05, unit: 'seconds' },
    mistakes: [{ answer: '3', why: 'Ten times as much.' }],
  },
  order: { kind: 'order', steps: ['1', '2', '3', '4'].map((text) => ({ text, why: '' })) },
  match: {
    kind: 'match',
    headings: { left: 'Letter', right: 'Number' },
    pairs: [
      { left: 'a', right: 'one', why: 'First.' },
      { left: 'b', right: 'two', why: 'Second.' },
      { left: 'c', right: 'three', why: 'Third.' },
    ],
    extras: [{ right: 'none', why: 'Of nothing.' }],
  },
  'predict-output': {
    kind: 'predict-output',
    program,
    output: '[0.4, 0.8]\ndone',
    mistakes: [{ answer: '[0.8, 0.4]\ndone', why: 'The order of starting.' }],
  },
  'find-bug': {
    kind: 'find-bug',
    program,
    before: 'Which line?',
    after: '',
    bugs: [
      { line: 2, why: 'It loses.' },
      { line: 3, why: 'It loses too.' },
    ],
    innocent: [{ line: 1, why: 'In order.' }],
    fix: 'So.',
  },
  open: {
    kind: 'open',
    rubric: [
      { points: 3, text: 'The cause.' },
      { points: 2, text: 'The cure.' },
      { points: 1, text: 'The name.' },
    ],
    modelAnswer: 'Say this.',
  },
} satisfies Record<QuestionTask['kind'], QuestionTask>;
