import type { QuestionMeta, QuestionTask } from '../../contracts/question.ts';
import type { Snippet } from '../../contracts/snippet.ts';
import { normaliseAnswer } from '../../domain/normalise-answer.ts';
import { lineOf, sourceOf } from '../markdown/markdown.ts';
import { readAccepted, readLines, readMistakes } from './read-answers.ts';
import { readMatch, readOrder } from './read-arrangements.ts';
import { readOptions } from './read-options.ts';
import { readRubric } from './read-rubric.ts';
import type { Reader } from './reader.ts';

/** What the candidate has to answer, by kind; what is wrong with it goes to the reader's issues. */
export function readTask(reader: Reader, meta: QuestionMeta, snippets: Snippet[]): QuestionTask | null {
  switch (meta.kind) {
    case 'single':
    case 'multiple':
    case 'true-false':
      return { kind: meta.kind, options: readOptions(reader, meta.kind) };
    case 'short':
      return readShort(reader, meta.caseSensitive);
    case 'numeric':
      return readNumeric(reader, meta.answer);
    case 'order':
      return readOrder(reader);
    case 'match':
      return readMatch(reader);
    case 'predict-output':
      return readPrediction(reader, snippets);
    case 'find-bug':
      return readBug(reader, snippets);
    case 'open':
      return { kind: 'open', rubric: readRubric(reader), modelAnswer: reader.text('Model answer') ?? '' };
  }
}

function readShort(reader: Reader, caseSensitive: boolean): QuestionTask {
  const accepted = readAccepted(reader);
  const mistakes = readMistakes(reader);
  const normal = (text: string) => normaliseAnswer(text, { caseSensitive });
  const right = accepted.map(normal);
  const both = mistakes.find(({ answer }) => right.includes(normal(answer)));
  const line = reader.section('Common mistakes')?.line ?? 1;
  if (both) reader.refuse(line, `"${both.answer}" is accepted and a common mistake: both are marked alike.`);
  if (new Set(right).size < right.length)
    reader.refuse(
      reader.section('Accepted answers')?.line ?? 1,
      'Two accepted answers are marked alike; one is enough.',
    );
  return { kind: 'short', caseSensitive, accepted, mistakes };
}

function readNumeric(
  reader: Reader,
  answer: Extract<QuestionMeta, { kind: 'numeric' }>['answer'],
): QuestionTask {
  const mistakes = readMistakes(reader);
  const line = reader.section('Common mistakes')?.line ?? 1;
  for (const mistake of mistakes) {
    const value = Number(mistake.answer);
    if (Number.isNaN(value)) reader.refuse(line, `"${mistake.answer}" is not a number.`);
    else if (Math.abs(value - answer.value) <= answer.tolerance)
      reader.refuse(line, `${mistake.answer} is a common mistake, yet it would be marked right.`);
  }
  return { kind: 'numeric', answer, mistakes };
}

function readPrediction(reader: Reader, snippets: Snippet[]): QuestionTask | null {
  const program = onlyProgram(reader, snippets);
  const mistakes = readMistakes(reader);
  if (program === null) return null;
  const { output } = program;
  if (output === null || output.unordered || /[‹›]/.test(output.text)) {
    reader.refuse(
      reader.section('Output')?.line ?? 1,
      'The output must be one block "```output" that is the same on every run: nothing unordered, nothing in ‹ ›.',
    );
  }
  if (mistakes.some(({ answer }) => answer.trim() === output?.text.trim()))
    reader.refuse(reader.section('Common mistakes')?.line ?? 1, 'A common mistake is the right output.');
  return { kind: 'predict-output', program, output: output?.text ?? '', mistakes };
}

function readBug(reader: Reader, snippets: Snippet[]): QuestionTask | null {
  const program = onlyProgram(reader, snippets);
  const bugs = readLines(reader, 'Bug', program);
  const innocent = readLines(reader, 'Not the bug', program);
  const line = reader.section('Not the bug')?.line ?? 1;
  if (innocent.some((one) => bugs.some((bug) => bug.line === one.line)))
    reader.refuse(line, 'The same line is the bug and not the bug.');
  if (program === null) return null;
  const around = textAround(reader, program);
  return { kind: 'find-bug', program, ...around, bugs, innocent, fix: reader.text('Fix') ?? '' };
}

/** What the question says before its program and after it: the program itself is shown with lines to choose from. */
function textAround(reader: Reader, program: Snippet): { before: string; after: string } {
  const nodes = reader.section('Question')?.nodes ?? [];
  const place = nodes.findIndex((node) => node.type === 'code' && lineOf(node) + 1 === program.line);
  if (place === -1) reader.refuse(program.line, 'The program stands by itself, not in a list or a quote.');
  const { source } = reader.document;
  return { before: sourceOf(source, nodes.slice(0, place)), after: sourceOf(source, nodes.slice(place + 1)) };
}

function onlyProgram(reader: Reader, snippets: Snippet[]): Snippet | null {
  const programs = snippets.filter(({ section, file }) => section === 'Question' && file === null);
  const [program, other] = programs;
  if (program && !other) return program;
  reader.refuse(
    reader.section('Question')?.line ?? 1,
    `The question shows one program; here are ${programs.length}.`,
  );
  return null;
}
