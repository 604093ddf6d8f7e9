import type { AsyncScenario, ScenarioCase } from '#lib/contracts/exercise-tests.ts';
import { decodeWire } from '#lib/contracts/wire-value.ts';
import type { PlannedCase } from './planned-case.ts';

/** A scenario of promises: run once, because the virtual clock makes every run the same. */
export function planAsyncCase(
  { name, scenario, size }: ScenarioCase,
  { check }: Pick<AsyncScenario<unknown>, 'check'>,
  hidden: boolean,
): PlannedCase {
  return {
    name,
    hidden,
    shown: { input: size },
    showsAnswer: false,
    execute: (sandbox, limits) => sandbox.runAsync({ scenario, size }, limits),
    object: (answer) => check(decodeWire(answer), size),
  };
}
