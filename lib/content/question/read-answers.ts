import type { Mistake, NamedLine } from '../../contracts/question.ts';
import type { Snippet } from '../../contracts/snippet.ts';
import type { Reader, ReadListItem } from './reader.ts';

const EXAMPLE = '- `answer`';

/** `## Common mistakes`: wrong answers that people give, as code, each explained in a quote below it. */
export function readMistakes(reader: Reader): Mistake[] {
  return reader.items('Common mistakes', EXAMPLE).flatMap((item) => {
    const answer = plainAnswer(reader, item);
    return answer === null ? [] : [{ answer, why: explained(reader, item) }];
  });
}

/** `## Accepted answers`: each as code. */
export function readAccepted(reader: Reader): string[] {
  return reader.items('Accepted answers', EXAMPLE).flatMap((item) => plainAnswer(reader, item) ?? []);
}

/** `## Bug` and `## Not the bug`: lines of the program, quoted as code. */
export function readLines(reader: Reader, title: string, program: Snippet | null): NamedLine[] {
  return reader.items(title, '- `the line as it stands in the program`').flatMap((item) => {
    const text = plainAnswer(reader, item);
    if (text === null || program === null) return [];
    const lines = program.code.split('\n').map((line) => line.trim());
    const line = lines.indexOf(text.trim());
    if (line === -1) reader.refuse(item.line, `The program has no line "${text}".`);
    else if (lines.lastIndexOf(text.trim()) !== line)
      reader.refuse(
        item.line,
        `The program has the line "${text}" more than once. Make them differ, so that one can be named.`,
      );
    return [{ line: line + 1, why: explained(reader, item) }];
  });
}

/** The text of an item that is one piece of code: `inline`, or a block where it has several lines. */
function plainAnswer(reader: Reader, { nodes, line }: ReadListItem): string | null {
  const [node, other] = nodes;
  if (node && !other) {
    if (node.type === 'code') return node.value;
    const [inline, rest] = node.type === 'paragraph' ? node.children : [];
    if (inline?.type === 'inlineCode' && !rest) return inline.value;
  }
  reader.refuse(line, 'An answer stands alone and as code, as in "- `queue.Queue`".');
  return null;
}

function explained(reader: Reader, { line, why }: ReadListItem): string {
  if (why === '') reader.refuse(line, 'This has no explanation. Quote it below: "> Why."');
  return why;
}
