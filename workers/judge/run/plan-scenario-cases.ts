import type { LoadedScenarios } from '#lib/content/index.ts';
import type { Random, ScenarioCase, ScenarioTests, Size } from '#lib/contracts/exercise-tests.ts';
import type { CustomCase } from '#lib/contracts/submission.ts';
import { JudgeFault } from '../fault.ts';
import { InvalidCase } from './invalid-case.ts';
import { planAsyncCase } from './plan-async-case.ts';
import { planStressCase } from './plan-stress-case.ts';
import type { PlannedCase } from './planned-case.ts';

/** Sample and hidden scenarios, in this order. */
export function planScenarioCases(
  tests: ScenarioTests,
  loaded: LoadedScenarios,
  random: Random,
  withHidden: boolean,
): PlannedCase[] {
  const samples = tests.samples.map((one) => plan(loaded, one, false, random));
  if (!withHidden) return samples;
  return [...samples, ...tests.hidden(random).map((one) => plan(loaded, one, true, random))];
}

/** Scenarios in sizes that the candidate typed. @throws InvalidCase */
export function planCustomScenarioCases(
  tests: ScenarioTests,
  loaded: LoadedScenarios,
  cases: readonly CustomCase[],
  random: Random,
): PlannedCase[] {
  return cases.map(({ name, scenario, input }) => {
    if (scenario === undefined || !Object.hasOwn(loaded.scenarios, scenario)) {
      throw new InvalidCase(name, 'This scenario does not exist.');
    }
    const fault = tests.validate(scenario, input);
    if (fault) throw new InvalidCase(name, fault);
    // `validate` has just said that this is a size.
    return plan(loaded, { name, scenario, size: input as Size }, false, random);
  });
}

function plan(loaded: LoadedScenarios, one: ScenarioCase, hidden: boolean, random: Random): PlannedCase {
  if (loaded.kind === 'sync') {
    return planStressCase(
      one,
      scenarioNamed(loaded.scenarios, one.scenario),
      hidden,
      random.int(0, 2 ** 31 - 1),
    );
  }
  return planAsyncCase(one, scenarioNamed(loaded.scenarios, one.scenario), hidden);
}

function scenarioNamed<T>(scenarios: Record<string, T>, name: string): T {
  const scenario = Object.hasOwn(scenarios, name) ? scenarios[name] : undefined;
  if (!scenario) throw new JudgeFault(`tests.ts names the scenario "${name}", which scenario.ts lacks.`);
  return scenario;
}
