import { z } from 'zod';
import { runProgram } from '../process/run-program.ts';
import { inRoot } from '../root.ts';
import { NO_COLOURS } from './no-colours.ts';
import { failedStage, PASSED, type Stage, type StageResult } from './stage.ts';

const bin = (...parts: string[]) => inRoot('node_modules', ...parts);

/** What can be told without running anything. One test each. */
export const staticStages: Stage[] = [
  {
    name: 'lint',
    run: () =>
      passes([
        bin('@biomejs', 'biome', 'bin', 'biome'),
        'ci',
        '.',
        ...(process.stdout.isTTY ? [] : ['--colors=off']),
      ]),
  },
  { name: 'types', run: () => passes([bin('typescript-7', 'bin', 'tsc'), '--project', '.']) },
  { name: 'boundaries', run: checkBoundaries },
];

/** A stage that is one program, which succeeds or not. */
export async function passes(command: string[]): Promise<StageResult> {
  const { code } = await runProgram(command, { env: NO_COLOURS });
  return code === 0 ? PASSED : failedStage('see its output above');
}

const cruise = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        rule: z.object({ name: z.string(), severity: z.string() }),
      }),
    ),
  }),
});

/** dependency-cruiser says "no violations" of nothing at all as well, hence the count of what it saw. */
async function checkBoundaries(): Promise<StageResult> {
  const folders = ['lib', 'workers', 'app', 'scripts', 'content', 'e2e'];
  const cruiser = bin('dependency-cruiser', 'bin', 'dependency-cruiser.mjs');
  const config = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const { code, output } = await runProgram([cruiser, ...config, ...folders], { capture: 'output' });
  if (output === '') return failedStage(`dependency-cruiser ended with code ${code} and reported nothing`);
  const { summary } = cruise.parse(JSON.parse(output));
  const errors = summary.violations.filter(({ rule }) => rule.severity === 'error');
  for (const { from, to, rule } of errors) console.log(`${rule.name}: ${from} → ${to}`);
  if (summary.totalCruised === 0) return failedStage('dependency-cruiser saw no module at all');
  if (errors.length > 0) return failedStage(`${errors.length} imports against the rules`);
  console.log(`${summary.totalCruised} modules keep to the rules.`);
  return PASSED;
}
