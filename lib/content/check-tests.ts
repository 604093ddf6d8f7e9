import { isDeepStrictEqual } from 'node:util';
import type { FunctionTests, ScenarioTests, SpeedupTests } from '../contracts/exercise-tests.ts';
import { createRandom } from '../domain/random.ts';
import type { ContentIssue, Exercise } from './exercise.ts';
import { ContentModuleError } from './load-module.ts';
import { type LoadedScenarios, loadScenario } from './load-scenario.ts';
import { type LoadedTests, loadTests } from './load-tests.ts';
import { summarise } from './summarise.ts';

const SEEDS = ['one', 'two', 'three'];
const CORES = [1, 2, 4];

/**
 * Runs an exercise's `tests.ts` and `scenario.ts`, without any solution, and names what contradicts itself:
 * cases that `validate` refuses, answers that `solve` doesn't give, scenarios that don't exist.
 */
export async function checkTests(exercise: Exercise): Promise<ContentIssue[]> {
  try {
    const loaded = await loadTests(exercise);
    summarise(exercise, loaded);
    const { kind } = loaded;
    const scenarios = kind === 'sync' || kind === 'async' ? await loadScenario(exercise) : null;
    return faultsOf(loaded, scenarios).map((message) => ({ file: 'tests.ts', line: 1, message }));
  } catch (error) {
    const file = error instanceof ContentModuleError ? (error.file.split('/')[1] ?? error.file) : 'tests.ts';
    return [{ file, line: 1, message: error instanceof Error ? error.message : String(error) }];
  }
}

function faultsOf(loaded: LoadedTests, scenarios: LoadedScenarios | null): string[] {
  switch (loaded.kind) {
    case 'function':
      return functionFaults(loaded.tests);
    case 'speedup':
      return [...functionFaults(loaded.tests), ...measuredFaults(loaded.tests)];
    default:
      return scenarioFaults(loaded.tests, Object.keys(scenarios?.scenarios ?? {}));
  }
}

function functionFaults(tests: FunctionTests<unknown[], unknown>): string[] {
  const cases = [...tests.samples, ...SEEDS.flatMap((seed) => tests.hidden(createRandom(seed)))];
  return [
    ...commonFaults(tests),
    ...cases.flatMap(({ name, input, expected }) => {
      const objection = tests.validate(input);
      if (objection !== null) return [`validate() refuses the input of the case "${name}": ${objection}`];
      const right = isDeepStrictEqual(tests.solve(...input), expected);
      return right ? [] : [`solve() does not give the expected answer of the case "${name}".`];
    }),
  ];
}

function measuredFaults(tests: SpeedupTests<unknown[], unknown>): string[] {
  const draw = (seed: string, cores: number) => tests.measured(createRandom(seed), cores);
  const faults = CORES.flatMap((cores) => {
    const objection = tests.validate(draw('measured', cores));
    return objection === null
      ? []
      : [`validate() refuses the measured input for ${cores} cores: ${objection}`];
  });
  if (isDeepStrictEqual(draw('a', 2), draw('b', 2))) {
    faults.push('measured() gives the same input for every seed, so an answer could be kept and replayed.');
  }
  if (!Array.isArray(tests.baselineInput(draw('a', 2))))
    faults.push('baselineInput() must return a list of arguments.');
  return faults;
}

function scenarioFaults(tests: ScenarioTests, scenarios: string[]): string[] {
  const cases = [...tests.samples, ...SEEDS.flatMap((seed) => tests.hidden(createRandom(seed)))];
  return [
    ...commonFaults(tests),
    ...cases.flatMap(({ name, scenario, size }) => {
      if (!scenarios.includes(scenario))
        return [`The case "${name}" names the scenario "${scenario}", which does not exist.`];
      const objection = tests.validate(scenario, size);
      return objection === null ? [] : [`validate() refuses the size of the case "${name}": ${objection}`];
    }),
  ];
}

function commonFaults(
  tests: Pick<ScenarioTests | FunctionTests<unknown[], unknown>, 'samples' | 'hidden'>,
): string[] {
  const faults: string[] = [];
  const names = [...tests.samples, ...tests.hidden(createRandom('names'))].map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) faults.push(`Two cases are called "${twice}".`);
  if (!isDeepStrictEqual(tests.hidden(createRandom('same')), tests.hidden(createRandom('same')))) {
    faults.push('hidden() gives different cases for the same seed, so a judging could not be repeated.');
  }
  return faults;
}
