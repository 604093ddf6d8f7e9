import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { benchJudge, type JudgeFigures } from './bench/bench-judge.ts';
import { benchWeb, type WebFigures } from './bench/bench-web.ts';
import type { Series } from './bench/statistics.ts';
import { runCommand } from './command-error.ts';
import { inRoot } from './root.ts';

/** `npm run bench`: what Lockstep costs, held against starting a bare Node on the same machine in the same run. */
await runCommand(async () => {
  process.env.LOG_LEVEL ??= 'warn';
  const say = (line: string) => console.error(line);
  say('Measuring the judge alone …');
  const judge = await benchJudge();
  say('Measuring a whole installation …');
  const web = await benchWeb(say);
  console.log(table(judge, web));
  const file = inRoot('.data', 'bench.json');
  mkdirSync(inRoot('.data'), { recursive: true });
  const machine = { node: process.version, cores: cpus().length, cpu: cpus()[0]?.model };
  writeFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), machine, judge, web }, null, 2)}\n`);
  console.log(`\nAll figures: ${file}`);
  return 0;
});

function table(judge: JudgeFigures, web: WebFigures): string {
  return [
    '| submit to verdict, partition-range | p50 ms | p95 ms | p50 ÷ bare node | p95 ÷ bare node |',
    '| --- | --- | --- | --- | --- |',
    row('bare node -e 0, beside the judge', judge.bareNode, judge.bareNode),
    row('judge alone', judge.judgeAlone, judge.bareNode),
    row('bare node -e 0, beside the installation', web.bareNode, web.bareNode),
    row('through HTTP, queue and database, one at a time', web.oneAtATime, web.bareNode),
    row('through HTTP, queue and database, eight at a time', web.eightAtATime, web.bareNode),
    '',
    `Throughput of the judge: ${judge.throughputPerCore.toFixed(1)} submissions a second and core.`,
    '',
    '| page | scripts kB, compressed | other kB | server p50 ms | p95 ms |',
    '| --- | --- | --- | --- | --- |',
    ...web.pages.map(
      ({ path, scriptBytes, otherBytes, server }) =>
        `| ${path} | ${kilobytes(scriptBytes)} | ${kilobytes(otherBytes)} | ${server.p50.toFixed(1)} | ${server.p95.toFixed(1)} |`,
    ),
  ].join('\n');
}

function row(name: string, series: Series, bare: Series): string {
  const ratio = (figure: number) => (figure / bare.p50).toFixed(2);
  return `| ${name} | ${series.p50.toFixed(1)} | ${series.p95.toFixed(1)} | ${ratio(series.p50)} | ${ratio(series.p95)} |`;
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(0);
}
