import { AggregatorRegistry, Gauge, Registry } from 'prom-client';
import type { InstallationMetrics } from '#lib/data/metrics/measure-installation.ts';

/** Everything in Prometheus' text format: the installation's own figures, and those that its judges reported. */
export async function renderMetrics(metrics: InstallationMetrics): Promise<string> {
  const [own, judges] = [ownRegistry(metrics), AggregatorRegistry.aggregate(metrics.judges)];
  return `${await own.metrics()}\n${await judges.metrics()}`;
}

function ownRegistry({ jobs, judgesAlive, inconclusiveShare }: InstallationMetrics): Registry {
  const registers = [new Registry()] as const;
  const depth = new Gauge({
    name: 'lockstep_queue_jobs',
    help: 'Jobs in the queue: "waiting" could be judged now, "delayed" are to be tried or repeated later.',
    labelNames: ['state'],
    registers: [...registers],
  });
  for (const state of ['waiting', 'delayed', 'active'] as const) depth.set({ state }, jobs[state]);
  gauge(
    registers,
    'lockstep_queue_oldest_seconds',
    'How long the oldest waiting job waits.',
    jobs.oldestSeconds,
  );
  gauge(registers, 'lockstep_judges_alive', 'Judges whose heartbeat is fresh.', judgesAlive);
  if (inconclusiveShare !== null) {
    const help = 'Share of inconclusive verdicts among the submissions of the last hour.';
    gauge(registers, 'lockstep_inconclusive_ratio', help, inconclusiveShare);
  }
  return registers[0];
}

function gauge(registers: readonly Registry[], name: string, help: string, value: number): void {
  new Gauge({ name, help, registers: [...registers] }).set(value);
}
