import { describe, expect, it } from 'vitest';
import type { Question } from '../../contracts/question.ts';
import { parseQuestion } from './parse-question.ts';
import { END, OPTIONS, sampleQuestion } from './sample-question.ts';

const FILE = 'gil/a-question.md';

function faults(changes: Parameters<typeof sampleQuestion>[0]): string[] {
  const parsed = parseQuestion(FILE, sampleQuestion(changes));
  return parsed.ok ? [] : parsed.issues.map(({ line, message }) => `${line}: ${message}`);
}

function question(changes: Parameters<typeof sampleQuestion>[0] = {}): Question {
  const parsed = parseQuestion(FILE, sampleQuestion(changes));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.question;
}

const program = (code: string, info = 'python') => `Look:\n\n\`\`\`${info}\n${code}\n\`\`\``;
const mistakes = '## Common mistakes\n\n- `7`\n  > No.';

describe('a question in order', () => {
  it('gives topic and slug by its path, and its sections as Markdown', () => {
    expect(question()).toMatchObject({
      topic: 'gil',
      slug: 'a-question',
      prompt: 'What holds?',
      inShort: 'One.',
      python: 'Three.',
      node: 'Four.',
      caveats: null,
      references: [{ title: 'PEP 703', url: 'https://peps.python.org/pep-0703/' }],
      meta: { companies: [], followUps: [], related: [] },
    });
  });

  it('keeps options with their explanations, even of several paragraphs and with code', () => {
    const answer = OPTIONS.replace(
      '  > Because it is.',
      '\n  ```ts norun="an excerpt"\n  f();\n  ```\n\n  > Because\n  > it is.\n  >\n  > Truly.',
    );
    const { task } = question({ answer });
    expect(task).toMatchObject({
      options: [
        {
          text: 'The right one\n\n```ts norun="an excerpt"\nf();\n```',
          correct: true,
          why: 'Because\nit is.\n\nTruly.',
        },
        { text: 'The wrong one', correct: false },
        { text: 'Another one', correct: false },
      ],
    });
  });

  it('leaves out the language that it is not about', () => {
    const end = END.replace('## Node and TypeScript\n\nFour.\n\n', '');
    expect(question({ meta: 'covers: []\nonly: python', end }).node).toBeNull();
  });

  it('reads the pairs of a match and the right sides that are too many', () => {
    const answer =
      '## Pairs\n\n| L | R | W |\n| - | - | - |\n| a | 1 | w |\n| b | 2 | w |\n| c | 3 | w |\n| | 4 | w |';
    expect(question({ kind: 'match', answer }).task).toEqual({
      kind: 'match',
      headings: { left: 'L', right: 'R' },
      pairs: [
        { left: 'a', right: '1', why: 'w' },
        { left: 'b', right: '2', why: 'w' },
        { left: 'c', right: '3', why: 'w' },
      ],
      extras: [{ right: '4', why: 'w' }],
    });
  });

  it('finds the line of a bug by its text', () => {
    const answer = '## Bug\n\n- `b = 2`\n  > Here.\n\n## Fix\n\nDo.';
    const { task } = question({ kind: 'find-bug', question: program('a = 1\nif a:\n    b = 2'), answer });
    expect(task).toMatchObject({ bugs: [{ line: 3, why: 'Here.' }], fix: 'Do.' });
  });

  it('takes the output of a prediction from its own section', () => {
    const answer = `## Output\n\n\`\`\`output\n5\n\`\`\`\n\n${mistakes}`;
    const { task, prompt } = question({ kind: 'predict-output', question: program('print(5)'), answer });
    expect(task).toMatchObject({ output: '5', program: { code: 'print(5)', line: 13 } });
    expect(prompt).not.toContain('output');
  });

  it('changes its hash with any change of its text', () => {
    expect(question({ question: 'What else?' }).contentHash).not.toBe(question().contentHash);
  });
});

describe('the front matter', () => {
  it.each([
    ['covers: []\ncolour: red', '6: Unknown key "colour".'],
    ['difficulty: hard', '5: Not valid YAML: Map keys must be unique'],
    ['covers: [S0-8]', '5: "covers.0": An id of content/inventory.yaml looks like "S0-008".'],
    ['companies: [acme]\ncovers: []', '5: "companies.0": Invalid option'],
    ['title2: x', '2: "covers" is missing.'],
    ['covers: [S0-008, S0-008]', '1: S0-008 stands twice in covers.'],
    ['covers: []\nrelated: [a-question]', '1: A question is no follow-up of itself, nor related to itself.'],
    ['covers: []\nrelated: [b]\nfollowUps: [b]', '1: b stands twice in followUps and related.'],
    ['covers: []\nrelated: [plans/b]', '6: "related.0": Name a question by its slug'],
    ['covers: []\nanswer: { value: 3 }', '6: Unknown key "answer".'],
  ])('%j is refused', (meta, message) => {
    expect(faults({ meta }).join('\n')).toContain(message);
  });

  it('must name a known kind', () => {
    expect(faults({ kind: 'riddle' })).toEqual([
      expect.stringContaining('The kind is one of: single, multiple'),
    ]);
  });

  it('must be there', () => {
    const parsed = parseQuestion(FILE, '## Question\n\nWhat?');
    expect(parsed).toMatchObject({ issues: [{ line: 1, message: expect.stringContaining('front matter') }] });
  });

  it('belongs to a path of a topic and a slug', () => {
    expect(parseQuestion('gil/A question.md', sampleQuestion())).toMatchObject({ ok: false });
    expect(parseQuestion('question.md', sampleQuestion())).toMatchObject({ ok: false });
  });
});

describe('the sections', () => {
  it.each([
    [{ end: END.replace('## Python', '## Ruby') }, 'has no section "Ruby"'],
    [
      { end: END.replace('## Python\n\nThree.\n\n', '') },
      'Where Python has nothing of the kind, say "only: node".',
    ],
    [{ end: END.replace('## Explanation\n\nTwo.\n\n', '') }, '1: The section "## Explanation" is missing.'],
    [{ end: END.replace('Two.', '') }, 'The section "Explanation" is empty.'],
    [{ end: `${END}\n## In short\n\nAgain.` }, 'The section "In short" is there twice.'],
    [
      { end: END.replace('## Python', '## Caveats\n\nNo.\n\n## Python') },
      '"Python" must stand before "Caveats"',
    ],
    [{ end: END.replace('One.', 'x'.repeat(401)) }, 'at most 400 characters'],
    [{ end: END.replace('One.', 'One.\n\nMore.') }, '"In short" is one paragraph'],
    [{ end: END.replace('Two.', '# Two') }, 'no heading of level one'],
    [{ end: END.replace('[PEP 703](https', '[PEP 703](http') }, 'A reference is one link'],
    [{ end: END.replace('- [PEP', '[PEP') }, '"References" is one list and nothing else'],
  ])('%# are told what is wrong', (changes, message) => {
    expect(faults(changes).join('\n')).toContain(message);
  });

  it('may hold no text before the first', () => {
    const text = sampleQuestion().replace('---\n\n## Question', '---\n\nHello\n\n## Question');
    const parsed = parseQuestion(FILE, text);
    expect(parsed).toMatchObject({
      issues: [{ line: 8, message: expect.stringContaining('before the first') }],
    });
  });
});

it('text before the first section is refused', () => {
  const parsed = parseQuestion(FILE, sampleQuestion().replace('## Question', 'Stray.\n\n## Question'));
  expect(parsed).toMatchObject({
    ok: false,
    issues: [{ line: 8, message: expect.stringContaining('no section') }],
  });
});

describe('the options', () => {
  it.each([
    ['single', OPTIONS.replace('[ ]', '[x]'), 'Exactly one option is right; here 2 are ticked.'],
    [
      'single',
      OPTIONS.replace('- [ ] Another one\n  > Neither is this.', ''),
      'has 3 to 6 options; this one has 2',
    ],
    ['single', OPTIONS.replace('  > Neither is this.', ''), '18: This option has no explanation.'],
    ['single', OPTIONS.replace('[ ] The', 'The'), 'An option begins with "[ ]" or "[x]"'],
    ['single', OPTIONS.replace('Another one', 'The wrong one'), 'Two options say the same.'],
    ['multiple', `${OPTIONS}\n- [ ] Last\n  > No.`, 'at least two options are right'],
    ['true-false', OPTIONS, 'has 2 options; this one has 3'],
    [
      'true-false',
      '## Options\n\n- [x] Yes\n  > a\n- [ ] No\n  > b',
      'are "True" and "False", in this order',
    ],
  ])('%s %# are told what is wrong', (kind, answer, message) => {
    expect(faults({ kind, answer }).join('\n')).toContain(message);
  });
});

describe('answers that are not ticked', () => {
  const short = (accepted: string, mistake: string) =>
    `## Accepted answers\n\n- \`${accepted}\`\n\n## Common mistakes\n\n- \`${mistake}\`\n  > No.`;
  const steps = (...texts: string[]) =>
    `## Steps\n\n${texts.map((text, i) => `${i + 1}. ${text}`).join('\n')}`;
  const table = (...rows: string[]) => `## Pairs\n\n| L | R | W |\n| - | - | - |\n${rows.join('\n')}`;
  const predict = (output: string, mistake = '7') =>
    `## Output\n\n\`\`\`output\n${output}\n\`\`\`\n\n## Common mistakes\n\n- \`${mistake}\`\n  > No.`;
  const numeric = 'covers: []\nanswer: { value: 6, tolerance: 1 }';
  const bug = (line: string, innocent = 'a = 1') =>
    `## Bug\n\n- \`${line}\`\n  > Here.\n\n## Not the bug\n\n- \`${innocent}\`\n  > Fine.\n\n## Fix\n\nDo.`;

  it.each([
    [{ kind: 'short', answer: short('Queue', '`Queue') }, 'as code'],
    [{ kind: 'short', answer: short('Queue', ' queue()') }, 'is accepted and a common mistake'],
    [
      { kind: 'short', answer: short('Queue', 'x').replace('\n\n##', '\n- `queue`\n\n##') },
      'marked alike; one is',
    ],
    [{ kind: 'short', answer: short('Queue', 'x').replace('  > No.', '') }, 'This has no explanation.'],
    [
      { kind: 'short', answer: short('Queue', 'x').replace('- `x`', '- say `x`') },
      'stands alone and as code',
    ],
    [
      { kind: 'numeric', meta: numeric, answer: mistakes },
      '7 is a common mistake, yet it would be marked right.',
    ],
    [{ kind: 'numeric', meta: numeric, answer: mistakes.replace('7', 'many') }, '"many" is not a number.'],
    [{ kind: 'order', answer: steps('a', 'b') }, 'There are 3 to 8 steps; here are 2.'],
    [{ kind: 'order', answer: steps('a', 'b', 'a') }, 'Two steps say the same'],
    [{ kind: 'match', answer: table('| a | 1 | w |') }, 'There are 3 to 8 pairs; here are 1.'],
    [{ kind: 'match', answer: table('| a | 1 | w |', '| a | 2 | w |', '| c | 3 | w |') }, 'same left side'],
    [{ kind: 'match', answer: table('| a | 1 | w |', '| b | 1 | w |', '| c | 3 | w |') }, 'same right side'],
    [
      { kind: 'match', answer: table('| a | 1 | |') },
      '16: This row lacks its right side or its explanation.',
    ],
    [{ kind: 'match', answer: '## Pairs\n\n| L | R |\n| - | - |\n| a | 1 |' }, 'one table of three columns'],
    [{ kind: 'predict-output', answer: predict('5') }, 'The question shows one program; here are 0.'],
    [{ kind: 'predict-output', question: program('print(5)'), answer: predict('‹5›') }, 'same on every run'],
    [
      { kind: 'predict-output', question: program('print(7)'), answer: predict('7') },
      'mistake is the right output',
    ],
    [
      { kind: 'find-bug', question: program('a = 1'), answer: bug('b = 2') },
      'The program has no line "b = 2".',
    ],
    [{ kind: 'find-bug', question: program('b = 2\nb = 2\na = 1'), answer: bug('b = 2') }, 'more than once'],
    [{ kind: 'find-bug', question: program('a = 1'), answer: bug('a = 1') }, 'the bug and not the bug'],
    [{ kind: 'open', answer: '## Rubric\n\n- Says it\n\n## Model answer\n\nIt.' }, 'begins with its points'],
    [
      { kind: 'open', answer: '## Rubric\n\n- (1) It\n\n## Model answer\n\nIt.' },
      'has 3 to 10 lines; this one has 1',
    ],
  ])('%# are told what is wrong', (changes, message) => {
    expect(faults(changes).join('\n')).toContain(message);
  });
});

describe('the programs', () => {
  const asked = (text: string) => faults({ question: text }).join('\n');

  it.each([
    ['```\nx\n```', '10: A code block must name its language'],
    ['```ruby\nx\n```', 'The language "ruby" is not one of'],
    ['```text hangs\nx\n```', 'is not executed and takes no attributes'],
    ['```python slow\nx\n```', 'A program has no attribute "slow".'],
    ['```python norun=""\nx\n```', '"norun" must say why'],
    ['```python ???\nx\n```', 'Attributes of a code block look like'],
    ['```python min="new"\nx\n```', 'as in min="3.13"'],
    ['```python exit=bad\nx\n```', '"exit" is the exit code'],
    ['```output\nx\n```', 'There is no program before this output.'],
    ['```ts\nx\n```\n\n```output\nx\n```\n\n```output\nx\n```', 'has its output already'],
    ['```ts\nx\n```\n\n```output sorted\nx\n```', 'The only attribute here is "unordered"'],
  ])('%j is told what is wrong', (text, message) => {
    expect(asked(text)).toContain(message);
  });

  it('carry what they promise', () => {
    const text =
      '```ts\nlog(1)\n```\n\n```output unordered\n‹1›\n```\n\n```python exit=1 min="3.13"\nx\n```\n\n```stderr\nNo\n```';
    const [first, second] = question({ question: text }).snippets;
    expect(first).toMatchObject({
      section: 'Question',
      output: { text: '‹1›', line: 15, unordered: true },
      norun: null,
    });
    expect(second).toMatchObject({
      exit: 1,
      min: '3.13',
      output: null,
      stderr: { text: 'No' },
      hangs: false,
    });
  });
});
