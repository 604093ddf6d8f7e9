import { type Exercise, type LoadedTests, loadScenario } from '#lib/content/index.ts';
import type { Random } from '#lib/contracts/exercise-tests.ts';
import { JudgeFault } from '../fault.ts';
import type { JudgeRequest } from '../judge-request.ts';
import { planCustomFunctionCases, planFunctionCases } from './plan-function-cases.ts';
import { planCustomScenarioCases, planScenarioCases } from './plan-scenario-cases.ts';
import type { PlannedCase } from './planned-case.ts';

/** The cases of a judging: the candidate's own where there are some, else the samples, and the hidden ones of a submission. */
export async function planCases(
  exercise: Exercise,
  loaded: LoadedTests,
  request: Pick<JudgeRequest, 'mode' | 'cases' | 'seed'>,
  random: Random,
): Promise<PlannedCase[]> {
  const own = request.mode === 'run' ? request.cases : undefined;
  const withHidden = request.mode === 'submit';
  switch (loaded.kind) {
    case 'function':
    case 'speedup':
      if (own) return planCustomFunctionCases(loaded.tests, own);
      return planFunctionCases(loaded.tests, random, withHidden);
    case 'sync':
    case 'async': {
      const scenarios = await loadScenario(exercise);
      if (own) return planCustomScenarioCases(loaded.tests, scenarios, own, random);
      return planScenarioCases(loaded.tests, scenarios, random, withHidden);
    }
    default:
      throw new JudgeFault(`Exercises of kind "${exercise.meta.kind}" can't be judged yet.`);
  }
}
