/** What a part of the test run came to. */
export interface StageResult {
  passed: number;
  failed: number;
  skipped: number;
  /** What failed, a line or more each. */
  failures: string[];
}

export interface Stage {
  name: string;
  run: () => Promise<StageResult>;
}

export const PASSED: StageResult = { passed: 1, failed: 0, skipped: 0, failures: [] };

/** A stage that counts as one test, and failed. */
export function failedStage(...failures: string[]): StageResult {
  return { passed: 0, failed: 1, skipped: 0, failures };
}

/**
 * A tool's own count, made honest: nothing run is a failure, and so is a tool that failed without naming a test
 * (an error outside of tests, a crash).
 */
export function checkedResult(tool: string, exitCode: number, result: StageResult): StageResult {
  if (result.failed === 0 && exitCode !== 0) {
    return {
      ...result,
      failed: 1,
      failures: [`${tool} ended with code ${exitCode} though no test failed; see its output.`],
    };
  }
  if (result.passed + result.failed === 0) return failedStage(`${tool} ran no test.`);
  return result;
}
