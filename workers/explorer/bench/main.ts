import { parseArgs } from 'node:util';
import { compareAll } from './compare.ts';
import { formatComparison } from './format-comparison.ts';
import { formatMutation, runMutation } from './mutation.ts';

/**
 * Compares the explorer with stress on the corpus, or runs the mutation study; prints Markdown.
 * @returns the exit code: 1 where the explorer missed a wrong program or accused a right one
 */
export async function runExplorerBench(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      'no-stress': { type: 'boolean', default: false },
      mutants: { type: 'boolean', default: false },
      only: { type: 'string' },
    },
  });
  const say = (text: string) => process.stderr.write(`${text}\n`);
  if (values.mutants) {
    process.stdout.write(formatMutation(await runMutation(say)));
    return 0;
  }
  const options = { stress: !values['no-stress'], ...(values.only !== undefined && { only: values.only }) };
  const lines = await compareAll(options, ({ program, report }) =>
    say(`${program.family}/${program.name}: ${report.finding?.kind ?? report.outcome}`),
  );
  process.stdout.write(formatComparison(lines));
  const asExpected = lines.every(({ program, report }) =>
    report.finding ? program.expected.includes(report.finding.kind) : program.expected.length === 0,
  );
  return asExpected ? 0 : 1;
}
