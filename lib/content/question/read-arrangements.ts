import type { Table, TableCell } from 'mdast';
import type { QuestionTask } from '../../contracts/question.ts';
import { lineOf, sourceOf } from '../markdown/markdown.ts';
import type { Reader } from './reader.ts';

type Match = Extract<QuestionTask, { kind: 'match' }>;
type Order = Extract<QuestionTask, { kind: 'order' }>;

/** `## Steps`: a numbered list in the right order; an explanation may be quoted below a step. */
export function readOrder(reader: Reader): Order {
  const steps = reader.items('Steps', '1. First step').map(({ text, why }) => ({ text, why }));
  const line = reader.section('Steps')?.line ?? 1;
  if (steps.length < 3 || steps.length > 8)
    reader.refuse(line, `There are 3 to 8 steps; here are ${steps.length}.`);
  if (new Set(steps.map(({ text }) => text)).size < steps.length)
    reader.refuse(line, 'Two steps say the same, so that no order of them is the right one.');
  return { kind: 'order', steps };
}

/**
 * `## Pairs`: a table of left side, right side and why they belong together. A row without a left side is a right side
 * too many.
 */
export function readMatch(reader: Reader): Match {
  const section = reader.section('Pairs');
  const task: Match = { kind: 'match', headings: { left: '', right: '' }, pairs: [], extras: [] };
  if (!section) return task;
  const [table, other] = section.nodes;
  if (table?.type !== 'table' || other !== undefined || table.children[0]?.children.length !== 3) {
    reader.refuse(
      section.line,
      '"Pairs" is one table of three columns: the left side, the right side, and why they belong together.',
    );
    return task;
  }
  readRows(reader, table, task);
  checkPairs(reader, section.line, task);
  return task;
}

function readRows(reader: Reader, table: Table, task: Match): void {
  const cell = (node: TableCell | undefined) => sourceOf(reader.document.source, node?.children ?? []);
  for (const [index, row] of table.children.entries()) {
    const [left, right, why] = [cell(row.children[0]), cell(row.children[1]), cell(row.children[2])];
    if (index === 0) task.headings = { left, right };
    else if (right === '' || why === '')
      reader.refuse(lineOf(row), 'This row lacks its right side or its explanation.');
    else if (left === '') task.extras.push({ right, why });
    else task.pairs.push({ left, right, why });
  }
}

function checkPairs(reader: Reader, line: number, { pairs, extras }: Match): void {
  const rights = [...pairs, ...extras].map(({ right }) => right);
  if (pairs.length < 3 || pairs.length > 8)
    reader.refuse(line, `There are 3 to 8 pairs; here are ${pairs.length}.`);
  if (new Set(pairs.map(({ left }) => left)).size < pairs.length)
    reader.refuse(line, 'The same left side is there twice.');
  if (new Set(rights).size < rights.length)
    reader.refuse(
      line,
      'The same right side is there twice, so that a match could be right and count as wrong.',
    );
}
