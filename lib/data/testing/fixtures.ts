import { randomUUID } from 'node:crypto';
import { contentHash } from '#lib/content/content-hash.ts';
import type { SourceItem } from '#lib/content/index.ts';
import { parseQuestion, summariseQuestion } from '#lib/content/question/index.ts';
import { sampleQuestion } from '#lib/content/question/sample-question.ts';
import type { ExerciseSummary } from '#lib/contracts/exercise.ts';
import type { CaseResult, Judgement } from '#lib/contracts/judgement.ts';
import type { SubmitRequest } from '#lib/contracts/submission.ts';
import { type Person, type Role, SYSTEM, VISITOR } from '#lib/domain/viewer.ts';
import { signUp } from '../accounts/sign-up.ts';
import { database } from '../client.ts';
import { importItems } from '../items/import-items.ts';

export const PASSWORD = 'correct horse battery';

/** A new account with PASSWORD and an e-mail that nobody else has. */
export async function newAccount(
  role: Exclude<Role, 'guest'> = 'candidate',
): Promise<Person & { email: string }> {
  const email = `${randomUUID()}@example.org`;
  const { id } = await signUp(VISITOR, { name: 'Ada', email, password: PASSWORD });
  await database().user.update({ where: { id }, data: { role } });
  return { id, role, email };
}

/** A small exercise in good order, with a slug of its own unless one is given. */
export function anExercise(slug = `exercise-${randomUUID()}`, title = 'Add two numbers'): SourceItem {
  const meta: ExerciseSummary['meta'] = {
    title,
    summary: 'Return the sum of two numbers, as a first step.',
    kind: 'function',
    difficulty: 'easy',
    topics: ['arithmetic'],
    order: 1,
    entry: { file: 'solution.ts', export: 'add', signature: 'add(a: number, b: number): number' },
    limits: { caseMs: 1000, memoryMb: 128, outputKb: 64 },
    covers: [],
  };
  const files = {
    'exercise.yaml': JSON.stringify(meta),
    'statement.md': 'Add them.\n',
    'starter.ts': 'export function add(a: number, b: number): number {\n  return 0;\n}\n',
    'reference.ts': 'export function add(a: number, b: number): number {\n  return a + b;\n}\n',
    'tests.ts': 'export default { samples: [] };\n',
    'hints.md': '## Think\n\nWhat does plus do?\n\n## Write\n\nUse it.\n',
    'editorial.md': 'The secret is `a + b`.\n',
    'wrong/zero.ts':
      '// verdict: wrong answer\n// why: always zero\nexport function add(a: number, b: number): number {\n  return 0;\n}\n',
  };
  const summary = { meta, samples: [{ name: 'small', input: [1, 2], expected: 3 }], hints: 2 };
  return { slug, files, contentHash: contentHash(files), derive: async () => ({ ok: true, summary }) };
}

/** A question in good order, with a slug of its own unless one is given; `changes` as in `sampleQuestion`. */
export function aQuestion(
  changes: Parameters<typeof sampleQuestion>[0] = {},
  slug = `question-${randomUUID()}`,
): SourceItem {
  const file = `gil/${slug}.md`;
  const text = sampleQuestion(changes);
  const files = { [file]: text };
  const derive = async () => {
    const parsed = parseQuestion(file, text);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    return { ok: true, summary: summariseQuestion(parsed.question) } as const;
  };
  return { slug, files, contentHash: contentHash(files), derive };
}

/** Publishes an exercise beside those that are there, and returns its slug. */
export function publish(item: SourceItem = anExercise()): Promise<string> {
  return publishItem('exercise', item);
}

/** Publishes a question beside those that are there, and returns its slug. */
export function publishQuestion(item: SourceItem = aQuestion()): Promise<string> {
  return publishItem('question', item);
}

async function publishItem(kind: 'exercise' | 'question', item: SourceItem): Promise<string> {
  const present = await database().item.findMany({ where: { kind }, select: { slug: true } });
  await importItems(
    SYSTEM,
    kind,
    [item],
    present.map(({ slug }) => slug),
  );
  return item.slug;
}

/** What the browser sends for an exercise, made by a new click. */
export function aSolution(exercise: string, details: Partial<SubmitRequest> = {}): SubmitRequest {
  return {
    exercise,
    mode: 'submit',
    files: { 'solution.ts': 'export const add = (a: number, b: number) => a + b;' },
    key: randomUUID(),
    ...details,
  };
}

/** A judgement with the verdict and cases given. */
export function aJudgement(
  exercise: string,
  verdict: Judgement['verdict'] = 'accepted',
  cases: CaseResult[] = [],
): Judgement {
  return {
    exercise,
    verdict,
    cases,
    sandbox: { layers: [] },
    seed: 'seed of the hidden tests',
    stages: { compileMs: 1, runMs: 1, measureMs: 0, totalMs: 2 },
  };
}
