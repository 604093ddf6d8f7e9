import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLogger } from '#lib/base/logger.ts';
import type { Exercise } from '#lib/content/index.ts';
import { type JudgeProgress, judgementSchema } from '#lib/contracts/judgement.ts';
import { loadExercise } from './command-line/load-exercise.ts';
import { judge } from './judge.ts';
import type { JudgeRequest } from './judge-request.ts';
import { closeMachine, type JudgeMachine, openMachine } from './machine.ts';
import { calibrateMachine } from './measure/calibrate-machine.ts';

let machine: JudgeMachine;
let partition: Exercise;
let primes: Exercise;

beforeAll(async () => {
  machine = await openMachine({
    poolSize: 2,
    require: 'full',
    calibrations: { get: async () => null, put: async () => {} },
    logger: createLogger('test'),
  });
  [partition, primes] = await Promise.all([loadExercise('partition-range'), loadExercise('count-primes')]);
});

afterAll(() => closeMachine(machine));

function judgePartition(source: string, more: Partial<JudgeRequest> = {}, on?: (p: JudgeProgress) => void) {
  const request = {
    exercise: partition,
    files: { 'solution.ts': source },
    mode: 'submit',
    seed: 'test',
  } as const;
  return judge({ ...request, ...more }, machine, on);
}

const RIGHT = `export function partitionRange(length: number, parts: number): [number, number][] {
  return Array.from({ length: parts }, (_, i): [number, number] => {
    const start = (n: number) => Math.floor(length / parts) * n + Math.min(n, length % parts);
    return [start(i), start(i + 1)];
  });
}
`;

it('knows what an ideal program gains from one core and from more', async () => {
  const curve = await calibrateMachine({ ...machine, cpus: [0] });
  expect(curve === null || curve.map(({ cores }) => cores)).toEqual(curve === null || [1]);
});

describe('a function exercise', () => {
  it('accepts a right solution, and its judgement follows the contract', async () => {
    const judgement = await judgePartition(RIGHT);
    expect(judgementSchema.parse(judgement)).toEqual(judgement);
    expect(judgement.verdict).toBe('accepted');
    expect(judgement.cases.length).toBeGreaterThanOrEqual(10);
    expect(judgement.sandbox.layers.every(({ active }) => active)).toBe(true);
  });

  it('draws the same cases again from the same seed', async () => {
    const wrong = RIGHT.replace('length % parts)', '0)');
    const inputs = async (seed: string) =>
      (await judgePartition(wrong, { seed })).cases.map(({ input }) => input);
    const first = await inputs('one');
    expect(await inputs('one')).toEqual(first);
    expect(await inputs('another')).not.toEqual(first);
  });

  it('shows expected and got where an answer is wrong, and goes on with the other cases', async () => {
    const { verdict, cases } = await judgePartition(RIGHT.replace('length % parts)', '0)'));
    expect(verdict).toBe('wrong answer');
    const wrong = cases.find((one) => one.verdict === 'wrong answer');
    expect(wrong?.got).not.toEqual(wrong?.expected);
    expect(cases.length).toBeGreaterThanOrEqual(10);
  });

  it('points a type error at its file, line and column, and runs nothing', async () => {
    const { verdict, diagnostics, cases } = await judgePartition(
      RIGHT.replace('return [', 'const x: string = 1;\n    return ['),
    );
    expect(verdict).toBe('compile error');
    expect(cases).toEqual([]);
    expect(diagnostics).toMatchObject([{ file: 'solution.ts', line: 4, column: 11, code: 'TS2322' }]);
  });

  it('says so when the asked export is missing', async () => {
    const { verdict, diagnostics } = await judgePartition('export const other = 1;');
    expect(verdict).toBe('compile error');
    expect(diagnostics?.[0]?.message).toBe('solution.ts must export partitionRange.');
  });

  it('points a thrown error at its TypeScript line, in whichever file it is', async () => {
    const files = {
      'solution.ts': `import { fail } from './helper.ts';\nexport function partitionRange(): [number, number][] {\n  return fail();\n}\n`,
      'helper.ts': `interface Unused {\n  a: number;\n}\n\nexport function fail(): never {\n  throw new RangeError('on purpose');\n}\n`,
    };
    const { verdict, cases } = await judgePartition('', { files });
    expect(verdict).toBe('runtime error');
    expect(cases[0]).toMatchObject({
      message: 'RangeError: on purpose',
      location: { file: 'helper.ts', line: 6, column: 9 },
    });
  });

  it('shows what was printed with the case that printed it', async () => {
    const { cases } = await judgePartition(
      RIGHT.replace('return Array', 'console.log("length", length);\n  return Array'),
      { mode: 'run' },
    );
    expect(cases.map(({ stdout }) => stdout)).toEqual(
      cases.map(({ input }) => `length ${Array.isArray(input) ? input[0] : ''}\n`),
    );
  });

  it("runs the cases that the candidate typed against the exercise's own solution", async () => {
    const { verdict, cases } = await judgePartition(RIGHT, {
      mode: 'run',
      cases: [{ name: 'mine', input: [5, 2] }],
    });
    expect(verdict).toBe('accepted');
    expect(cases).toMatchObject([
      {
        name: 'mine',
        expected: [
          [0, 3],
          [3, 5],
        ],
      },
    ]);
  });

  it('explains a typed case that makes no sense, and runs nothing', async () => {
    const { cases } = await judgePartition(RIGHT, { mode: 'run', cases: [{ name: 'mine', input: [5, 0] }] });
    expect(cases).toMatchObject([{ name: 'mine', message: expect.stringContaining('parts') }]);
  });

  it('tells how far it is, case by case', async () => {
    const stages: string[] = [];
    const { cases } = await judgePartition(RIGHT, {}, ({ stage, done }) => stages.push(`${stage} ${done}`));
    expect(stages).toEqual(['compiling 0', ...cases.map((_, i) => `running ${i + 1}`)]);
  });

  it('stops after two cases that never end, each in a sandbox of its own', async () => {
    const exercise = {
      ...partition,
      meta: { ...partition.meta, limits: { ...partition.meta.limits, caseMs: 100 } },
    };
    const { verdict, cases } = await judgePartition(
      'export function partitionRange(): [number, number][] { for (;;); }',
      { exercise },
    );
    expect(verdict).toBe('time limit');
    expect(cases.map((one) => one.verdict)).toEqual(['time limit', 'time limit']);
  });
});

describe('a speedup exercise', () => {
  it('is accepted on correctness alone, and says why, on a machine with one core', async () => {
    const { verdict, speedup, speedupNote } = await judge(
      { exercise: primes, files: primes.reference, mode: 'submit', seed: 'test' },
      { ...machine, cpus: [0] },
    );
    expect(verdict).toBe('accepted');
    expect(speedup).toBeUndefined();
    expect(speedupNote).toContain('one core');
  });

  it('does not measure what is not correct', async () => {
    const files = {
      'solution.ts':
        'export async function countPrimes(limit: number, workers: number): Promise<number> {\n  return limit * workers;\n}\n',
    };
    const { verdict, stages } = await judge(
      { exercise: primes, files, mode: 'submit', seed: 'test' },
      machine,
    );
    expect(verdict).toBe('wrong answer');
    expect(stages.measureMs).toBe(0);
  });
});

it('blames nobody when the machinery fails: it throws, so that the job is tried again', async () => {
  const broken = {
    ...machine,
    pool: { ...machine.pool, layers: [], take: () => Promise.reject(new Error('no sandbox')) },
  };
  const request = { exercise: partition, files: partition.reference, mode: 'submit', seed: 'test' } as const;
  await expect(judge(request, broken)).rejects.toThrow('no sandbox');
});
