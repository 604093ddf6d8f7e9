import { expect, it } from 'vitest';
import { renderMetrics } from './render-metrics.ts';

const counter = (judge: string, value: number) => ({
  name: 'lockstep_verdicts_total',
  help: 'Judgements',
  type: 'counter' as const,
  aggregator: 'sum' as const,
  values: [{ value, labels: { verdict: 'accepted', judge } }],
});

it("writes the installation's figures and each judge's in one text", async () => {
  const text = await renderMetrics({
    jobs: { waiting: 3, delayed: 1, active: 2, oldestSeconds: 0.5 },
    judgesAlive: 2,
    inconclusiveShare: 0.25,
    judges: [[counter('a/1', 5)], [counter('b/2', 7)]],
  });
  const lines = text.split('\n');
  expect(lines).toContain('lockstep_queue_jobs{state="waiting"} 3');
  expect(lines).toContain('lockstep_inconclusive_ratio 0.25');
  expect(lines).toContain('lockstep_verdicts_total{verdict="accepted",judge="a/1"} 5');
  expect(lines).toContain('lockstep_verdicts_total{verdict="accepted",judge="b/2"} 7');
  expect(lines.filter((line) => line.startsWith('# TYPE lockstep_verdicts_total'))).toHaveLength(1);
});
