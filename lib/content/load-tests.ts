import { z } from 'zod';
import type { FunctionTests, ScenarioTests, SpeedupTests } from '../contracts/exercise-tests.ts';
import type { Exercise } from './exercise.ts';
import { ContentModuleError, loadModule } from './load-module.ts';

/** `tests.ts`, loaded: narrow by `kind`. */
export type LoadedTests =
  | { kind: 'function'; tests: FunctionTests<unknown[], unknown> }
  | { kind: 'speedup'; tests: SpeedupTests<unknown[], unknown> }
  | { kind: 'sync' | 'async'; tests: ScenarioTests };

const fn = z.custom<(...args: never[]) => unknown>(
  (value) => typeof value === 'function',
  'must be a function',
);
const uniqueNames = (cases: { name: string }[]) =>
  new Set(cases.map(({ name }) => name)).size === cases.length;
const samplesOf = <T extends z.ZodType<{ name: string }>>(item: T) =>
  z
    .array(item)
    .min(1, 'There must be at least one sample.')
    .refine(uniqueNames, 'Two samples have the same name.');

const functionTests = z.object({
  samples: samplesOf(
    z.object({ name: z.string().min(1), input: z.array(z.unknown()), expected: z.unknown() }),
  ),
  hidden: fn,
  solve: fn,
  validate: fn,
  check: fn.optional(),
});
const speedupTests = functionTests.extend({ warmUp: fn, measured: fn, baselineInput: fn });
const scenarioTests = z.object({
  samples: samplesOf(
    z.object({
      name: z.string().min(1),
      scenario: z.string().min(1),
      size: z.record(z.string(), z.int()),
      rounds: z.int().min(1).optional(),
    }),
  ),
  hidden: fn,
  validate: fn,
});

/**
 * Runs an exercise's `tests.ts` and returns what it exports as its default.
 * @throws ContentModuleError when it cannot be run or its default export lacks a part that this kind needs.
 */
export async function loadTests(exercise: Pick<Exercise, 'slug' | 'meta' | 'tests'>): Promise<LoadedTests> {
  const file = `${exercise.slug}/tests.ts`;
  const { default: tests } = await loadModule(file, exercise.tests);
  const { kind } = exercise.meta;
  // The schemas look at the shape only; the types are those with which tests.ts was checked where it is written.
  switch (kind) {
    case 'function':
      demand(file, functionTests, tests);
      return { kind, tests: tests as FunctionTests<unknown[], unknown> };
    case 'speedup':
      demand(file, speedupTests, tests);
      return { kind, tests: tests as SpeedupTests<unknown[], unknown> };
    case 'sync':
    case 'async':
      demand(file, scenarioTests, tests);
      return { kind, tests: tests as ScenarioTests };
  }
}

function demand(file: string, schema: z.ZodType, value: unknown): void {
  const parsed = schema.safeParse(value);
  if (parsed.success) return;
  const lines = parsed.error.issues.map(
    ({ path, message }) => `${['default', ...path].join('.')}: ${message}`,
  );
  throw new ContentModuleError(file, lines.join('; '));
}
