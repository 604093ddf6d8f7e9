import { hostname } from 'node:os';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Judgement } from '#lib/contracts/judgement.ts';
import { type MetricsJson, metricsJsonSchema } from '#lib/contracts/metrics.ts';
import type { ClaimedSubmission } from '#lib/data/submissions/claim-submission.ts';
import type { JudgeMachine } from '../machine.ts';

const WAITING_SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];
const STAGE_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120];

/** What one judge process counts and measures. It reaches Prometheus through the database (lib/data/judges/heartbeat.ts). */
export interface JudgeMetrics {
  claimed(submission: Pick<ClaimedSubmission, 'round' | 'ageMs'>): void;
  judged(mode: 'run' | 'submit', judgement: Pick<Judgement, 'verdict' | 'stages'>): void;
  failed(): void;
  /** All of it, labelled with this process. */
  read(): Promise<MetricsJson>;
}

export function createJudgeMetrics({ pool, cpus }: Pick<JudgeMachine, 'pool' | 'cpus'>): JudgeMetrics {
  const registry = new Registry();
  registry.setDefaultLabels({ judge: `${hostname()}/${process.pid}` });
  const registers = [registry];
  const waiting = new Histogram({
    name: 'lockstep_submission_waiting_seconds',
    help: 'Time between sending a submission and the beginning of its first judging.',
    buckets: WAITING_SECONDS,
    registers,
  });
  const stages = new Histogram({
    name: 'lockstep_judge_stage_seconds',
    help: 'Time that judging takes, by stage; "total" is the whole.',
    labelNames: ['stage'],
    buckets: STAGE_SECONDS,
    registers,
  });
  const verdicts = new Counter({
    name: 'lockstep_verdicts_total',
    help: 'Judgements that were stored, by verdict.',
    labelNames: ['verdict', 'mode'],
    registers,
  });
  const faults = new Counter({
    name: 'lockstep_judge_faults_total',
    help: 'Times that a submission could not be judged and went back to the queue.',
    registers,
  });
  registerMachine({ pool, cpus }, registers);
  return {
    claimed: ({ round, ageMs }) => {
      if (round === 0) waiting.observe(Math.max(0, ageMs) / 1000);
    },
    judged: (mode, { verdict, stages: spent }) => {
      verdicts.inc({ verdict, mode });
      stages.observe({ stage: 'compile' }, spent.compileMs / 1000);
      stages.observe({ stage: 'run' }, spent.runMs / 1000);
      if (spent.measureMs > 0) stages.observe({ stage: 'measure' }, spent.measureMs / 1000);
      stages.observe({ stage: 'total' }, spent.totalMs / 1000);
    },
    failed: () => faults.inc(),
    read: async () => metricsJsonSchema.parse(await registry.getMetricsAsJSON()),
  };
}

function registerMachine({ pool, cpus }: Pick<JudgeMachine, 'pool' | 'cpus'>, registers: Registry[]): void {
  new Gauge({ name: 'lockstep_judge_slots', help: 'Jobs that the judge takes at a time.', registers }).set(
    cpus.length,
  );
  new Gauge({
    name: 'lockstep_sandboxes',
    help: 'Sandboxes of the pool, by state.',
    labelNames: ['state'],
    registers,
    collect() {
      for (const [state, count] of Object.entries(pool.counts())) this.set({ state }, count);
    },
  });
  const layers = new Gauge({
    name: 'lockstep_sandbox_layer',
    help: 'Whether a layer of isolation is in force.',
    labelNames: ['layer'],
    registers,
  });
  for (const { name, active } of pool.layers) layers.set({ layer: name }, active ? 1 : 0);
  new Gauge({
    name: 'lockstep_judge_memory_bytes',
    help: 'Resident memory of the judge process, without its sandboxes.',
    registers,
    collect() {
      this.set(process.memoryUsage.rss());
    },
  });
}
