import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { runProgram } from '../process/run-program.ts';
import { inRoot, root } from '../root.ts';
import { NO_COLOURS } from './no-colours.ts';
import { checkedResult, failedStage, type Stage, type StageResult } from './stage.ts';

const report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});
type Report = z.infer<typeof report>;

/** The tests of one of the projects of vitest.config.ts. */
export function vitestStage(project: string, name = project): Stage {
  return { name, run: () => runVitest(project) };
}

async function runVitest(project: string): Promise<StageResult> {
  const file = inRoot('test-results', `${project}.json`);
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const vitest = inRoot('node_modules', 'vitest', 'vitest.mjs');
  const { code } = await runProgram([vitest, 'run', '--project', project, ...reporters], { env: NO_COLOURS });
  if (!existsSync(file)) return failedStage(`Vitest ended with code ${code} and left no report.`);
  return checkedResult('Vitest', code, countVitest(report.parse(JSON.parse(readFileSync(file, 'utf8')))));
}

/** Counts tests; a file that failed without a failed test (it did not load, a hook failed) counts as one. */
export function countVitest({ testResults }: Report): StageResult {
  const tests = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map((test) => ({ ...test, file: path.relative(root, name) })),
  );
  const failed = tests.filter(({ status }) => status === 'failed');
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const passed = tests.filter(({ status }) => status === 'passed').length;
  return {
    passed,
    failed: failed.length + broken.length,
    skipped: tests.length - passed - failed.length,
    failures: [
      ...failed.map(({ file, fullName }) => `${file}: ${fullName}`),
      ...broken.map(({ name, message }) => `${path.relative(root, name)}: ${message.split('\n')[0]}`),
    ],
  };
}
