import { failedStage, type Stage, type StageResult } from './stage.ts';

const NONE: StageResult = { passed: 0, failed: 0, skipped: 0, failures: [] };

/**
 * Runs the stages one after the other, all of them whatever fails, and ends with one line for the whole run.
 * @returns the exit code
 */
export async function runStages(stages: Stage[]): Promise<number> {
  let total = NONE;
  for (const stage of stages) {
    console.log(`\n── ${stage.name} `.padEnd(80, '─'));
    const result = await runStage(stage);
    total = {
      passed: total.passed + result.passed,
      failed: total.failed + result.failed,
      skipped: total.skipped + result.skipped,
      failures: [...total.failures, ...result.failures.map((failure) => `${stage.name}: ${failure}`)],
    };
  }
  if (total.failures.length > 0)
    console.log(`\nFailed:\n${total.failures.map((line) => `  ${line}`).join('\n')}`);
  console.log(`\n${totalLine(total)}`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

async function runStage(stage: Stage): Promise<StageResult> {
  const startedAt = performance.now();
  const result = await stage.run().catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(reason);
    return failedStage(reason.split('\n').at(-1) ?? reason);
  });
  console.log(`${totalLine(result)} in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  return result;
}

/** The line that scripts read: how many tests passed, failed and, if any, were skipped. */
export function totalLine({ passed, failed, skipped }: StageResult): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
