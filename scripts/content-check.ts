import { parseArgs } from 'node:util';
import type { Exercise } from '#lib/content/index.ts';
import { runCommand } from './command-error.ts';
import { checkStatically } from './content-check/check-statically.ts';
import { judgeSolutions } from './content-check/judge-solutions.ts';
import { printIssues, printRemarks } from './content-check/report.ts';
import { inRoot } from './root.ts';

const USAGE = `npm run content:check [-- options] [exercise…]

Checks the exercises: their files and tests, then every solution through the judge. The reference and the approaches
must be accepted, every wrong solution must get the verdict that it names, the starter must compile and be refused.

  --static        judge nothing
  --repeat <n>    judge every solution n times, to find out whether its verdict is reliable
  --only <text>   judge only the solutions whose name contains the text, as in "wrong/"
  --strict        fail also when the machine was too busy to decide`;

await runCommand(main);

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      static: { type: 'boolean', default: false },
      repeat: { type: 'string', default: '1' },
      only: { type: 'string', default: '' },
      strict: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const { exercises, issues } = await checkStatically(inRoot('content'), positionals);
  printIssues(issues);
  console.log(
    `${exercises.length} exercises are sound${issues.length > 0 ? `; ${issues.length} faults` : ''}.`,
  );
  if (values.static || issues.length > 0) return issues.length > 0 ? 1 : 0;
  const repeat = Math.max(1, Number(values.repeat) || 1);
  return judgeAll(exercises, { repeat, only: values.only, strict: values.strict });
}

async function judgeAll(
  exercises: Exercise[],
  { strict, ...options }: { repeat: number; only: string; strict: boolean },
): Promise<number> {
  const remarks = await judgeSolutions(exercises, options);
  printRemarks(remarks);
  return remarks.some(({ state }) => strict || state === 'fault') ? 1 : 0;
}
