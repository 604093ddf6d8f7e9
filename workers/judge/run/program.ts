import { transformSync } from 'oxc-transform';
import type { Exercise } from '#lib/content/index.ts';
import type { ExerciseKind } from '#lib/contracts/exercise.ts';
import type { Program } from '#workers/sandbox/index.ts';
import type { Transpiled } from '../compile/transpile.ts';
import { JudgeFault } from '../fault.ts';

const HARNESS = {
  function: 'function',
  speedup: 'function',
  sync: 'stress',
  async: 'async',
} as const satisfies Record<ExerciseKind, Program['harness']>;

/** What a sandbox has to load to run these modules for this exercise. */
export function programOf(exercise: Exercise, { javascript }: Transpiled): Program {
  const { entry, kind } = exercise.meta;
  const common = { files: javascript, entry: entry.file, export: entry.export, harness: HARNESS[kind] };
  return exercise.scenario === null ? common : { ...common, scenario: scenarioOf(exercise.scenario) };
}

function scenarioOf(source: string): NonNullable<Program['scenario']> {
  const { code, errors } = transformSync('scenario.ts', source, { lang: 'ts', sourceType: 'module' });
  const [error] = errors;
  if (error) throw new JudgeFault(`The scenario of the exercise is not TypeScript: ${error.message}`);
  return { file: 'scenario.ts', javascript: code };
}
