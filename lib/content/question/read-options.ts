import type { Option, QuestionKind } from '../../contracts/question.ts';
import type { Reader } from './reader.ts';

const EXAMPLE = '- [x] What is right';
const COUNTS = {
  single: { least: 3, most: 6 },
  multiple: { least: 4, most: 8 },
  'true-false': { least: 2, most: 2 },
};

/** `## Options`: a task list, ticked where right, each option with its explanation quoted below it. */
export function readOptions(reader: Reader, kind: QuestionKind & keyof typeof COUNTS): Option[] {
  const items = reader.items('Options', EXAMPLE);
  const options = items.map(({ item, line, text, why }) => {
    if (typeof item.checked !== 'boolean')
      reader.refuse(line, `An option begins with "[ ]" or "[x]", as in "${EXAMPLE}".`);
    if (why === '')
      reader.refuse(
        line,
        'This option has no explanation. Quote it below the option: "> Why this is right or wrong."',
      );
    return { text, correct: item.checked === true, why };
  });
  if (items.length > 0) checkOptions(reader, kind, options);
  return options;
}

function checkOptions(reader: Reader, kind: keyof typeof COUNTS, options: Option[]): void {
  const line = reader.section('Options')?.line ?? 1;
  const right = options.filter(({ correct }) => correct).length;
  const { least, most } = COUNTS[kind];
  if (options.length < least || options.length > most)
    reader.refuse(
      line,
      `A question of kind "${kind}" has ${least === most ? least : `${least} to ${most}`} options; this one has ${options.length}.`,
    );
  if (kind !== 'multiple' && right !== 1)
    reader.refuse(line, `Exactly one option is right; here ${right} are ticked.`);
  if (kind === 'multiple' && (right < 2 || right === options.length))
    reader.refuse(line, `Of a "multiple" question at least two options are right and at least one is wrong.`);
  if (kind === 'true-false' && options.map(({ text }) => text).join() !== 'True,False')
    reader.refuse(line, 'The options of a true-false question are "True" and "False", in this order.');
  if (new Set(options.map(({ text }) => text)).size < options.length)
    reader.refuse(line, 'Two options say the same.');
}
