import type { JudgeFigures } from './bench-judge.ts';
import type { SpeedupFigures } from './bench-speedup.ts';
import type { WebFigures } from './bench-web.ts';
import type { Series } from './statistics.ts';

const LATENCY_HEAD = [
  '| submit to verdict, partition-range | p50 ms | p95 ms | p50 ÷ bare node | p95 ÷ bare node |',
  '| --- | --- | --- | --- | --- |',
];

export function judgeTable({ bareNode, judgeAlone, throughputPerCore }: JudgeFigures): string {
  return [
    ...LATENCY_HEAD,
    latencyRow('bare node -e 0, beside the judge', bareNode, bareNode),
    latencyRow('judge alone', judgeAlone, bareNode),
    '',
    `Throughput: ${throughputPerCore.toFixed(1)} submissions a second and core, eight in flight.`,
  ].join('\n');
}

export function webTable({ bareNode, oneAtATime, eightAtATime, pages, idleJudge }: WebFigures): string {
  return [
    ...LATENCY_HEAD,
    latencyRow('bare node -e 0, beside the installation', bareNode, bareNode),
    latencyRow('through HTTP, queue and database, one at a time', oneAtATime, bareNode),
    latencyRow('through HTTP, queue and database, eight at a time', eightAtATime, bareNode),
    '',
    `An idle judge with its pool: ${(idleJudge.coreShare * 100).toFixed(2)} % of a core, ${(idleJudge.bytes / 1e6).toFixed(0)} MB.`,
    '',
    '| page | scripts kB, compressed | other kB | server p50 ms | p95 ms |',
    '| --- | --- | --- | --- | --- |',
    ...pages.map(
      ({ path, scriptBytes, otherBytes, server }) =>
        `| ${path} | ${kilobytes(scriptBytes)} | ${kilobytes(otherBytes)} | ${server.p50.toFixed(1)} | ${server.p95.toFixed(1)} |`,
    ),
  ].join('\n');
}

export function speedupTable(figures: readonly SpeedupFigures[]): string {
  return [
    '| exercise | neighbour | solution | verdicts | wrong | figure, mean | varies by | p50 s | p95 s |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...figures.map(({ exercise, neighbour, solution, verdicts, wrong, mean, variation, durationMs }) => {
      const counts = Object.entries(verdicts).map(([verdict, count]) => `${count} ${verdict}`);
      const cells = [exercise, neighbour ? 'yes' : 'no', solution, counts.join(', '), wrong];
      const spread = [mean.toFixed(2), `${(variation * 100).toFixed(1)} %`];
      const seconds = [durationMs.p50, durationMs.p95].map((ms) => (ms / 1000).toFixed(1));
      return `| ${[...cells, ...spread, ...seconds].join(' | ')} |`;
    }),
  ].join('\n');
}

function latencyRow(name: string, series: Series, bare: Series): string {
  const ratio = (figure: number) => (figure / bare.p50).toFixed(2);
  return `| ${name} | ${series.p50.toFixed(1)} | ${series.p95.toFixed(1)} | ${ratio(series.p50)} | ${ratio(series.p95)} |`;
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(0);
}
