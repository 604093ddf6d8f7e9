import { type ExerciseSummary, exerciseSummarySchema } from '../contracts/exercise.ts';
import type { Exercise } from './exercise.ts';
import type { LoadedTests } from './load-tests.ts';

/**
 * What lists and pages show of an exercise without reading its files; nothing in it is secret.
 * @throws ZodError when a sample holds a value that JSON cannot carry.
 */
export function summarise(exercise: Exercise, { tests, kind }: LoadedTests): ExerciseSummary {
  const samples =
    kind === 'function' || kind === 'speedup'
      ? tests.samples.map(({ name, input, expected }) => ({ name, input, expected }))
      : tests.samples.map(({ name, scenario, size }) => ({ name, scenario, input: size }));
  return exerciseSummarySchema.parse({ meta: exercise.meta, samples, hints: exercise.hints.length });
}
