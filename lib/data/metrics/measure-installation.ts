import { type MetricsJson, metricsJsonSchema } from '#lib/contracts/metrics.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { countJobs, type JobCounts } from '#lib/queue/count-jobs.ts';
import { authorise } from '../authorise.ts';
import { database } from '../client.ts';
import { JUDGE_FRESH_SECONDS } from '../judges/freshness.ts';

/** The whole installation's state at this moment, for Prometheus. */
export interface InstallationMetrics {
  jobs: JobCounts;
  judgesAlive: number;
  /** Of what was judged in the last hour; null when nothing was. */
  inconclusiveShare: number | null;
  /** One of each living judge. */
  judges: MetricsJson[];
}

export async function measureInstallation(viewer: Viewer): Promise<InstallationMetrics> {
  authorise(viewer, 'see judges');
  const [jobs, judges, inconclusiveShare] = await Promise.all([countJobs(), livingJudges(), recentShare()]);
  return { jobs, judgesAlive: judges.length, inconclusiveShare, judges };
}

async function livingJudges(): Promise<MetricsJson[]> {
  const rows = await database().$queryRaw<{ metrics: unknown }[]>`
    SELECT metrics FROM judges WHERE heartbeat_at > now() - make_interval(secs => ${JUDGE_FRESH_SECONDS})`;
  return rows.map(({ metrics }) => metricsJsonSchema.parse(metrics ?? []));
}

async function recentShare(): Promise<number | null> {
  const [row] = await database().$queryRaw<{ share: number | null }[]>`
    SELECT (avg((verdict = 'inconclusive')::int))::float AS share FROM submissions
    WHERE status = 'done' AND mode = 'submit' AND created_at > now() - interval '1 hour'`;
  return row?.share ?? null;
}
