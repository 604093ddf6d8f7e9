import type { Code } from 'mdast';
import type { ExpectedOutput, Snippet } from '../../contracts/snippet.ts';
import type { ContentIssue } from '../exercise.ts';
import { codeBlocks, lineOf, type MarkdownFile } from './markdown.ts';

const PROGRAMS = ['python', 'ts'];
const OTHERS = ['text', 'sh', 'json', 'yaml', 'go', 'java', 'c', 'cpp', 'rust'];
const ATTRIBUTES = ['norun', 'min', 'exit', 'hangs', 'file'];

/**
 * Every Python and TypeScript program of a text with what it promises. A program is executed unless it says
 * `norun="why"`; the block `output` after it is what it prints, the block `stderr` what it says when it fails.
 */
export function parseSnippets({ file, sections }: MarkdownFile): {
  snippets: Snippet[];
  issues: ContentIssue[];
} {
  const snippets: Snippet[] = [];
  const issues: ContentIssue[] = [];
  const refuse = (block: Code, message: string) => issues.push({ file, line: lineOf(block), message });
  for (const { title, nodes } of sections) {
    for (const block of codeBlocks(nodes)) {
      const language = block.lang ?? '';
      if (PROGRAMS.includes(language)) {
        snippets.push(readProgram(title, block, (message) => refuse(block, message)));
      } else if (language === 'output' || language === 'stderr') {
        const problem = attach(snippets, title, language, block);
        if (problem) refuse(block, problem);
      } else if (language === '') {
        refuse(block, 'A code block must name its language, as in "```python"; plain text is "```text".');
      } else if (!OTHERS.includes(language)) {
        refuse(
          block,
          `The language "${language}" is not one of: ${[...PROGRAMS, 'output', 'stderr', ...OTHERS].join(', ')}.`,
        );
      } else if (block.meta) {
        refuse(block, `A block of ${language} is not executed and takes no attributes.`);
      }
    }
  }
  return { snippets, issues };
}

function readProgram(section: string, block: Code, refuse: (message: string) => void): Snippet {
  const attributes = parseAttributes(block.meta ?? '');
  if (attributes === null)
    refuse('Attributes of a code block look like `hangs` or `norun="needs a second machine"`.');
  for (const name of Object.keys(attributes ?? {}).filter((name) => !ATTRIBUTES.includes(name))) {
    refuse(`A program has no attribute "${name}". There are: ${ATTRIBUTES.join(', ')}.`);
  }
  const { norun = null, min = null, exit = '0', hangs, file = null } = attributes ?? {};
  if (norun !== null && norun.length < 8) refuse('"norun" must say why the program is not executed.');
  if (min !== null && !/^\d+(\.\d+)*$/.test(min))
    refuse('"min" is the oldest version that the program runs on, as in min="3.13".');
  if (!/^\d+$/.test(exit)) refuse('"exit" is the exit code that the program ends with.');
  return {
    section,
    language: block.lang ?? '',
    code: block.value,
    line: lineOf(block) + 1,
    norun,
    min,
    exit: Number(exit),
    hangs: hangs !== undefined,
    file,
    output: null,
    stderr: null,
  };
}

/** `hangs norun="why" exit=1` as a record; a bare word has the value "". Null when it can't be read. */
function parseAttributes(text: string): Partial<Record<string, string>> | null {
  const pattern = /([a-z]+)(?:=(?:"([^"]*)"|([^\s"]+)))?(?:\s+|$)/y;
  const found: Record<string, string> = {};
  pattern.lastIndex = 0;
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text);
    if (!match?.[1]) return null;
    found[match[1]] = match[2] ?? match[3] ?? '';
  }
  return found;
}

/** Gives the block to the program before it, or says why it can't. */
function attach(
  snippets: Snippet[],
  section: string,
  stream: 'output' | 'stderr',
  block: Code,
): string | null {
  // What a predict-the-output program prints stands apart from it, out of the candidate's sight.
  const home = section === 'Output' ? 'Question' : section;
  const program = snippets.findLast((snippet) => snippet.section === home && snippet.file === null);
  if (!program) return `There is no program before this ${stream}.`;
  if (program[stream]) return `The program before has its ${stream} already.`;
  const meta = block.meta ?? '';
  if (meta !== '' && !(stream === 'output' && meta === 'unordered'))
    return 'The only attribute here is "unordered", of an output.';
  const expected: ExpectedOutput = {
    text: block.value,
    line: lineOf(block) + 1,
    unordered: meta === 'unordered',
  };
  program[stream] = expected;
  return null;
}
