import type { FolderFiles } from './exercise.ts';

const YAML = `title: Add two numbers
summary: Return the sum of two numbers, without any thread at all.
kind: function
difficulty: easy
topics: [arithmetic]
order: 1
entry:
  file: solution.ts
  export: add
  signature: 'add(a: number, b: number): number'
limits:
  caseMs: 1000
  memoryMb: 128
  outputKb: 64
covers: []
`;

const TESTS = `import type { FunctionTests } from '#lib/contracts/exercise-tests.ts';
export default {
  samples: [{ name: 'small', input: [1, 2], expected: 3 }],
  hidden: (random) => [{ name: 'drawn', input: [random.int(0, 9), 0], expected: 0 }].map((one) => ({ ...one, expected: one.input[0] })),
  solve: (a, b) => a + b,
  validate: (input) => (input.length === 2 ? null : 'Two numbers are needed.'),
} satisfies FunctionTests<[number, number], number>;
`;

/** The smallest sound exercise, for tests that break one thing at a time. A file of null is left out. */
export function sampleExercise(changes: Record<string, string | null> = {}): FolderFiles {
  const solution = 'export const add = (a: number, b: number): number => a + b;\n';
  const files = {
    'exercise.yaml': YAML,
    'statement.md': 'Add.\n\n```ts\nadd(1, 2); // 3\n```\n',
    'starter.ts': 'export const add = (a: number, b: number): number => 0;\n',
    'reference.ts': solution,
    'tests.ts': TESTS,
    'hints.md': '## Look closer\n\nThere is an operator for it.\n\n## The operator\n\nIt is `+`.\n',
    'editorial.md': 'One addition.\n',
    'wrong/difference.ts': `// verdict: wrong answer\n// why: It subtracts.\n${solution.replace('+', '-')}`,
    ...changes,
  };
  return Object.fromEntries(
    Object.entries(files).flatMap(([path, text]) => (text === null ? [] : [[path, text]])),
  );
}

/** The sample's `exercise.yaml` with one text put in the place of another. */
export function sampleYaml(text: string, replacement: string): string {
  if (!YAML.includes(text)) throw new Error(`The sample has no "${text}".`);
  return YAML.replace(text, replacement);
}
