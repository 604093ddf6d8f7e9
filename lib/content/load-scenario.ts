import type { AsyncScenario, SyncScenario } from '../contracts/exercise-tests.ts';
import type { Exercise } from './exercise.ts';
import { ContentModuleError, loadModule } from './load-module.ts';

/** `scenario.ts`, loaded: scenarios by name; narrow by `kind`. */
export type LoadedScenarios =
  | { kind: 'sync'; scenarios: Record<string, SyncScenario<unknown>> }
  | { kind: 'async'; scenarios: Record<string, AsyncScenario<unknown>> };

const METHODS = {
  sync: ['threads', 'words', 'thread', 'check'],
  async: ['run', 'check'],
} as const;

/**
 * Runs an exercise's `scenario.ts` and returns what it exports as `scenarios`.
 * @throws ContentModuleError when the exercise has none, it cannot be run, or a scenario lacks a method.
 */
export async function loadScenario(
  exercise: Pick<Exercise, 'slug' | 'meta' | 'scenario'>,
): Promise<LoadedScenarios> {
  const file = `${exercise.slug}/scenario.ts`;
  const { kind } = exercise.meta;
  if (exercise.scenario === null || (kind !== 'sync' && kind !== 'async')) {
    throw new ContentModuleError(file, `An exercise of kind "${kind}" has no scenarios.`);
  }
  const { scenarios } = await loadModule(file, exercise.scenario);
  if (!isRecord(scenarios) || Object.keys(scenarios).length === 0) {
    throw new ContentModuleError(file, 'It must export "scenarios", an object with at least one scenario.');
  }
  for (const [name, scenario] of Object.entries(scenarios)) {
    const missing = METHODS[kind].filter(
      (method) => !isRecord(scenario) || typeof scenario[method] !== 'function',
    );
    if (missing.length > 0) {
      throw new ContentModuleError(
        file,
        `The scenario "${name}" lacks ${missing.map((m) => `${m}()`).join(', ')}.`,
      );
    }
  }
  // Only the methods' presence can be seen at run time; their types were checked where scenario.ts is written.
  return { kind, scenarios } as LoadedScenarios;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
