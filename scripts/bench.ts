import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { benchJudge } from './bench/bench-judge.ts';
import { benchSpeedup } from './bench/bench-speedup.ts';
import { benchWeb } from './bench/bench-web.ts';
import { judgeTable, speedupTable, webTable } from './bench/tables.ts';
import { CommandError, runCommand } from './command-error.ts';
import { inRoot } from './root.ts';

const say = (line: string) => console.error(line);

/** Each measures, prints its table and returns all its figures. */
const PARTS = {
  judge: async () => {
    say('Measuring the judge alone …');
    const figures = await benchJudge();
    console.log(`${judgeTable(figures)}\n`);
    return figures;
  },
  web: async () => {
    say('Measuring a whole installation …');
    const figures = await benchWeb(say);
    console.log(`${webTable(figures)}\n`);
    return figures;
  },
  speedup: async ({ exercises, judgings }: Options) => {
    say('Judging the same solutions again and again …');
    const figures = await benchSpeedup({ exercises, judgings }, say);
    console.log(`${speedupTable(figures)}\n`);
    return figures;
  },
} as const;
type Part = keyof typeof PARTS;

interface Options {
  parts: Part[];
  exercises: string[];
  judgings: number;
}

/** `npm run bench`: what Lockstep costs, held against starting a bare Node on the same machine in the same run. */
await runCommand(async () => {
  process.env.LOG_LEVEL ??= 'warn';
  const options = parseOptions(process.argv.slice(2));
  const figures: Record<string, unknown> = {};
  for (const part of options.parts) figures[part] = await PARTS[part](options);
  const file = inRoot('.data', 'bench.json');
  mkdirSync(inRoot('.data'), { recursive: true });
  const machine = { node: process.version, cores: cpus().length, cpu: cpus()[0]?.model };
  writeFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), machine, ...figures }, null, 2)}\n`);
  console.log(`All figures: ${file}`);
  return 0;
});

function parseOptions(args: string[]): Options {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      exercise: { type: 'string', multiple: true, default: ['mandelbrot', 'count-primes'] },
      judgings: { type: 'string', default: '30' },
    },
  });
  const unknown = positionals.find((part) => !(part in PARTS));
  if (unknown !== undefined)
    throw new CommandError(`There is no part "${unknown}". Parts: ${Object.keys(PARTS).join(', ')}.`);
  const parts = positionals.length > 0 ? positionals : Object.keys(PARTS);
  return { parts: parts as Part[], exercises: values.exercise, judgings: Number(values.judgings) };
}
