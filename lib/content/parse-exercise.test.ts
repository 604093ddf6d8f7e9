import { describe, expect, test } from 'vitest';
import { parseExercise } from './parse-exercise.ts';
import { sampleExercise, sampleYaml } from './sample-exercise.ts';

/** The faults of the sample after one change, as "file:line message". */
function faults(changes: Record<string, string | null>, slug = 'add'): string[] {
  const parsed = parseExercise(slug, sampleExercise(changes));
  return parsed.ok ? [] : parsed.issues.map(({ file, line, message }) => `${file}:${line} ${message}`);
}
const yaml = (text: string, replacement: string) => ({ 'exercise.yaml': sampleYaml(text, replacement) });

describe('a sound folder', () => {
  const parsed = parseExercise('add', sampleExercise());

  test('becomes an exercise whose solutions are named as a candidate’s files', () => {
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    const { exercise } = parsed;
    expect(exercise.meta.title).toBe('Add two numbers');
    expect(Object.keys(exercise.reference)).toEqual(['solution.ts']);
    expect(exercise.baseline).toBeNull();
    expect(exercise.hints).toEqual([
      '## Look closer\n\nThere is an operator for it.',
      '## The operator\n\nIt is `+`.',
    ]);
    expect(exercise.wrong).toMatchObject([
      { slug: 'difference', verdicts: ['wrong answer'], why: 'It subtracts.' },
    ]);
  });

  test('may hold a solution of several files in a folder', () => {
    const result = parseExercise(
      'add',
      sampleExercise({
        'reference.ts': null,
        'reference/solution.ts': "export { add } from './sum.ts';\n",
        'reference/sum.ts': 'export const add = (a: number, b: number): number => a + b;\n',
      }),
    );
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    expect(Object.keys(result.exercise.reference)).toEqual(['solution.ts', 'sum.ts']);
  });

  test('has approaches with the title of their explanation', () => {
    const result = parseExercise(
      'add',
      sampleExercise({
        'approaches/loop.ts': 'export const add = 0;\n',
        'approaches/loop.md': '# Count up\n\nSlow.\n',
      }),
    );
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    expect(result.exercise.approaches).toMatchObject([{ slug: 'loop', title: 'Count up' }]);
  });
});

describe('faults of exercise.yaml carry their line', () => {
  const cases: [name: string, changes: Record<string, string | null>, expected: string][] = [
    [
      'an unknown key',
      yaml('covers: []', 'covers: []\ncolour: red'),
      'exercise.yaml:16 Unknown key "colour".',
    ],
    [
      'an unknown key inside',
      yaml('  caseMs: 1000', '  caseMs: 1000\n  cpuMs: 5'),
      'exercise.yaml:13 Unknown key "limits.cpuMs".',
    ],
    ['a missing key', yaml('kind: function\n', ''), 'exercise.yaml:1 "kind" is missing.'],
    ['a missing key inside', yaml('  export: add\n', ''), 'exercise.yaml:7 "entry.export" is missing.'],
    ['not YAML', yaml('order: 1', 'order: [1'), 'exercise.yaml:'],
    [
      'a value of the wrong type',
      yaml('order: 1', 'order: first'),
      'exercise.yaml:6 "order": Invalid input: expected number, received string',
    ],
    ['an unknown kind', yaml('kind: function', 'kind: puzzle'), 'exercise.yaml:3 "kind": Invalid option'],
    [
      'a limit out of range',
      yaml('caseMs: 1000', 'caseMs: 1'),
      'exercise.yaml:12 "limits.caseMs": Too small',
    ],
    ['no file at all', { 'exercise.yaml': null }, 'exercise.yaml:1 The file is missing.'],
    [
      'a threshold where nothing is measured',
      yaml('covers: []', 'covers: []\nthreshold: { fractionOfReference: 0.5, atLeast: 1 }'),
      'exercise.yaml:1 "threshold" is for speedup exercises; this one is "function".',
    ],
    [
      'a signature of something else',
      yaml("'add(a", "'sum(a"),
      'exercise.yaml:1 "entry.signature" does not mention the export "add".',
    ],
    [
      'an id covered twice',
      yaml('covers: []', 'covers: [S0-001, S0-001]'),
      'exercise.yaml:1 "covers" names S0-001 twice.',
    ],
  ];
  test.each(cases)('%s', (_name, changes, expected) => {
    const found = faults(changes);
    expect(found.length).toBeGreaterThan(0);
    expect(found.some((fault) => fault.startsWith(expected))).toBe(true);
  });

  test('a name that is no slug', () => {
    expect(faults({}, 'Add_Two')[0]).toBe(
      'exercise.yaml:1 The folder\'s name "Add_Two" is not a slug: lower-case words joined by hyphens.',
    );
  });
});

describe('faults of the other files', () => {
  const asSync = { 'exercise.yaml': sampleYaml('kind: function', 'kind: sync') };
  const asSpeedup = { 'exercise.yaml': sampleYaml('kind: function', 'kind: speedup') };
  const cases: [name: string, changes: Record<string, string | null>, expected: string[]][] = [
    [
      'a missing statement',
      { 'statement.md': null },
      ['statement.md:1 The file is missing; an exercise of kind "function" needs it.'],
    ],
    [
      'a missing reference',
      { 'reference.ts': null },
      ['reference.ts:1 The file is missing; an exercise of kind "function" needs it.'],
    ],
    [
      'a sync exercise without scenario',
      asSync,
      ['scenario.ts:1 The file is missing; an exercise of kind "sync" needs it.'],
    ],
    [
      'a speedup exercise without baseline and threshold',
      asSpeedup,
      [
        'baseline.ts:1 The file is missing; an exercise of kind "speedup" needs it.',
        'exercise.yaml:1 A speedup exercise needs "threshold".',
      ],
    ],
    [
      'a baseline where nothing is measured',
      { 'baseline.ts': '' },
      ['baseline.ts:1 An exercise of kind "function" has no such file.'],
    ],
    [
      'a file that nobody reads',
      { 'notes.txt': 'x' },
      ['notes.txt:1 An exercise of kind "function" has no such file.'],
    ],
    [
      'no wrong solution',
      { 'wrong/difference.ts': null },
      ['wrong/:1 There is no wrong solution; at least one must show what is refused.'],
    ],
    [
      'an approach without words',
      { 'approaches/loop.ts': '' },
      ['approaches/loop.md:1 The approach "loop" has no explanation.'],
    ],
    [
      'an approach without code',
      { 'approaches/loop.md': '# Loop\n' },
      ['approaches/loop.ts:1 The approach "loop" has no code.'],
    ],
    [
      'an approach without title',
      { 'approaches/loop.ts': '', 'approaches/loop.md': 'Loop.\n' },
      ['approaches/loop.md:1 An approach begins with its title, as in "# One shared counter".'],
    ],
    ['an empty editorial', { 'editorial.md': ' \n' }, ['editorial.md:1 The file is empty.']],
    [
      'a code block without language',
      { 'statement.md': 'x\n\n```\ny\n```\n' },
      ['statement.md:3 A code block must name its language, as in "```ts"; plain text is "```text".'],
    ],
    [
      'a code block without end',
      { 'statement.md': 'x\n```ts\ny\n' },
      ['statement.md:2 This code block is never closed.'],
    ],
    [
      'hints without a heading',
      { 'hints.md': 'Think.\n' },
      ['hints.md:1 There is no hint. Each begins with a line "## Title".'],
    ],
    [
      'text before the first hint',
      { 'hints.md': '\nThink.\n\n## One\n\nx\n' },
      ['hints.md:2 This text belongs to no hint: it stands before the first "## ".'],
    ],
    [
      'a hint without text',
      { 'hints.md': '## One\n\n## Two\n\nx\n' },
      ['hints.md:1 This hint has a heading but no text.'],
    ],
    [
      'a folder without the entry',
      { 'reference.ts': null, 'reference/main.ts': '' },
      ['reference/:1 The solution has no file "solution.ts", which is the entry.'],
    ],
    [
      'a file that is too long to submit',
      { 'starter.ts': `//${'x'.repeat(70_000)}` },
      ['starter.ts:1 A file may hold 65536 characters.'],
    ],
    [
      'a wrong solution without verdict',
      { 'wrong/difference.ts': 'export {};\n' },
      [
        'wrong/difference.ts:1 The first line must name the verdict, as in "// verdict: wrong answer" and then "// why: …".',
      ],
    ],
    [
      'a wrong solution without reason',
      { 'wrong/difference.ts': '// verdict: deadlock\nexport {};\n' },
      [
        'wrong/difference.ts:2 The second line must say why, as in "// verdict: wrong answer" and then "// why: …".',
      ],
    ],
  ];
  test.each(cases)('%s', (_name, changes, expected) => {
    expect(faults(changes)).toEqual(expected);
  });

  test.each(['accepted', 'internal error', 'inconclusive', 'wrong'])(
    '"%s" does not refuse a solution',
    (verdict) => {
      const [fault] = faults({ 'wrong/difference.ts': `// verdict: ${verdict}\n// why: x\n` });
      expect(fault).toContain(
        `"${verdict}" is not a verdict that refuses a solution. Use one of: wrong answer,`,
      );
    },
  );

  test('headings inside code are no hints', () => {
    const parsed = parseExercise(
      'add',
      sampleExercise({ 'hints.md': '## One\n\n```text\n## not a hint\n```\n' }),
    );
    expect(parsed.ok && parsed.exercise.hints).toHaveLength(1);
  });

  test('a reason may run over several lines, and verdicts may be a choice', () => {
    const header = '// verdict: data race | deadlock\n// why: It looks\n// only once.\n\n// code\n';
    const parsed = parseExercise('add', sampleExercise({ 'wrong/difference.ts': header }));
    expect(parsed.ok && parsed.exercise.wrong).toMatchObject([
      { verdicts: ['data race', 'deadlock'], why: 'It looks only once.' },
    ]);
  });
});
