import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRandom } from '#lib/domain/random.ts';
import { buildWeb } from './installation/build-web.ts';
import { type Candidate, candidate } from './testing/cluster/candidate.ts';
import { type ClusterUnderTest, persist, startCluster } from './testing/cluster/cluster-under-test.ts';
import { KILLS, type KillKind } from './testing/cluster/kills.ts';
import { SOLUTIONS, slowSolution } from './testing/cluster/solutions.ts';

const EXERCISE = 'partition-range';
const TIMEOUT_MS = 900_000;

let cluster: ClusterUnderTest;
beforeAll(async () => {
  await buildWeb(console.log);
  cluster = await startCluster(2);
  await logVerdicts();
  await untilReady();
}, TIMEOUT_MS);
afterAll(() => cluster?.stop(), 120_000);

test('/api/health tells the truth, and /metrics of what the judges do', async () => {
  expect(await (await fetch(`${cluster.baseUrl}/api/health`)).json()).toEqual({
    live: true,
    ready: true,
    parts: { database: true, queue: true, judge: true },
  });
  const anna = candidate(cluster.baseUrl);
  expect(await anna.verdictOf(await anna.submit(EXERCISE, SOLUTIONS.accepted()))).toBe('accepted');
  // Judges report with their heartbeat.
  await until(
    async () => (await figure('lockstep_verdicts_total', 'verdict="accepted"', 'mode="submit"')) === 1,
  );
  expect(await figure('lockstep_judge_stage_seconds_count', 'stage="compile"')).toBe(1);
  expect(await figure('lockstep_sandbox_layer', 'layer="seccomp"')).toBe(1);
  expect(await figure('lockstep_judges_alive')).toBe(2);
  const outside = await fetch(`${cluster.baseUrl}/metrics`, {
    headers: { 'x-forwarded-for': '203.0.113.9' },
  });
  expect(outside.status).toBe(404);
});

test('two judges share the work', async () => {
  const candidates = Array.from({ length: 6 }, () => candidate(cluster.baseUrl));
  const ids = (await Promise.all(candidates.map((one) => sendSome(one, 5)))).flat();
  const rows = await cluster.sql<{ count: number }>(
    'SELECT count(*)::int FROM submissions WHERE id = ANY ($1) GROUP BY judge_id',
    [ids],
  );
  expect(rows).toHaveLength(2);
  expect(Math.min(...rows.map(({ count }) => count))).toBeGreaterThan(ids.length / 10);
});

test('a judge that stops answering is replaced, and what it says later is not heard', async () => {
  const anna = candidate(cluster.baseUrl);
  const id = await anna.submit(EXERCISE, slowSolution());
  const frozen = await judgeOf(id);
  process.kill(frozen.pid, 'SIGSTOP');
  const stoppedAt = performance.now();
  try {
    await until(async () => (await judgeOf(id)).id !== frozen.id);
    console.log(`replaced after ${((performance.now() - stoppedAt) / 1000).toFixed(1)} s`);
    process.kill(frozen.pid, 'SIGCONT');
    expect(await anna.verdictOf(id)).toBe('accepted');
    await cluster.sql('SELECT 1');
  } finally {
    process.kill(frozen.pid, 'SIGCONT');
  }
  expect(await verdictsOf([id])).toEqual(new Map([[id, ['accepted']]]));
});

test('a judge that is asked to stop finishes its job or gives it back, and leaves no trace', async () => {
  const anna = candidate(cluster.baseUrl);
  const id = await anna.submit(EXERCISE, slowSolution());
  const { pid, id: judge } = await judgeOf(id);
  process.kill(pid, 'SIGTERM');
  await until(async () => (await cluster.sql('SELECT FROM judges WHERE id = $1', [judge])).length === 0);
  const [row] = await cluster.sql<{ status: string }>('SELECT status FROM submissions WHERE id = $1', [id]);
  expect(row?.status).not.toBe('running');
  expect(await anna.verdictOf(id)).toBe('accepted');
});

const PLAN: Record<KillKind, number> = {
  'judge, at any moment': 14,
  'judge, while it reports': 6,
  'judge, while it measures': 2,
  'web, during a submit': 12,
  'a sandbox': 14,
  'the database': 6,
};

test(
  'whatever is killed, whenever: every acknowledged submission ends with its one right verdict',
  async () => {
    const seed = process.env.CRASH_SEED ?? String(Date.now());
    console.log(`CRASH_SEED=${seed}`);
    const random = createRandom(seed);
    const candidates = Array.from({ length: 5 }, () => candidate(cluster.baseUrl));
    const load = startLoad(candidates);
    const killed = await killAll({ cluster, candidates, random });
    const expected = await load.stop();
    console.log({ submissions: expected.size, killed });
    expect(Object.values(killed).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(50);

    await until(async () => {
      const [row] = await cluster.sql<{ left: number }>(
        `SELECT count(*)::int AS left FROM submissions WHERE status <> 'done'`,
      );
      return row?.left === 0;
    });
    const given = await verdictsOf([...expected.keys()]);
    for (const [id, verdict] of expected) expect([id, given.get(id)]).toEqual([id, [verdict]]);
    expect(await withOtherThanOneVerdict()).toEqual([]);
  },
  TIMEOUT_MS,
);

async function killAll(scene: Parameters<(typeof KILLS)[KillKind]>[0]): Promise<Record<string, number>> {
  const kinds = Object.keys(PLAN) as KillKind[];
  const killed: Record<string, number> = {};
  for (const kind of scene.random.shuffle(kinds.flatMap((kind) => Array<KillKind>(PLAN[kind]).fill(kind)))) {
    while (!(await KILLS[kind](scene))) await sleep(20);
    killed[kind] = (killed[kind] ?? 0) + 1;
    await sleep(scene.random.float() * 1000);
  }
  return killed;
}

/** Candidates who send one solution after another; in the end, the verdict that each of these must get. */
function startLoad(candidates: Candidate[]): { stop(): Promise<Map<string, string>> } {
  const expected = new Map<string, string>();
  let stopping = false;
  const lanes = candidates.map(async (one, lane) => {
    const verdicts = Object.keys(SOLUTIONS) as (keyof typeof SOLUTIONS)[];
    for (let i = lane; !stopping; i += 1) {
      const verdict = verdicts[i % verdicts.length] ?? 'accepted';
      const id = await one.submit(EXERCISE, SOLUTIONS[verdict]());
      expected.set(id, verdict);
      await one.verdictOf(id);
    }
  });
  return {
    stop: async () => {
      stopping = true;
      await Promise.all(lanes);
      return expected;
    },
  };
}

async function sendSome(one: Candidate, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const id = await one.submit(EXERCISE, SOLUTIONS.accepted());
    await one.verdictOf(id);
    ids.push(id);
  }
  return ids;
}

/** Has the database itself note every verdict that is written, whoever writes it. */
async function logVerdicts(): Promise<void> {
  await cluster.sql(`
    CREATE TABLE verdict_log (submission uuid, verdict text);
    CREATE FUNCTION log_verdict() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN INSERT INTO verdict_log VALUES (NEW.id, NEW.verdict); RETURN NULL; END $$;
    CREATE TRIGGER log_verdict AFTER UPDATE ON submissions FOR EACH ROW
      WHEN (NEW.judgement IS DISTINCT FROM OLD.judgement) EXECUTE FUNCTION log_verdict()`);
}

async function verdictsOf(ids: string[]): Promise<Map<string, string[]>> {
  const rows = await cluster.sql<{ submission: string; verdicts: string[] }>(
    'SELECT submission, array_agg(verdict) AS verdicts FROM verdict_log WHERE submission = ANY ($1) GROUP BY 1',
    [ids],
  );
  return new Map(rows.map(({ submission, verdicts }) => [submission, verdicts]));
}

/** Submissions, acknowledged or not, that got no verdict, or one more without being repeated. */
function withOtherThanOneVerdict(): Promise<unknown[]> {
  return cluster.sql(
    `SELECT id, submissions.verdict, count(log.verdict) FROM submissions LEFT JOIN verdict_log log ON submission = id
     GROUP BY id HAVING count(log.verdict) <> 1 + (SELECT count(*) FROM superseded_judgements WHERE submission_id = id)
       OR submissions.verdict = 'internal error'`,
  );
}

/** The judge that works on a submission. */
async function judgeOf(id: string): Promise<{ id: string; pid: number }> {
  for (;;) {
    const [row] = await cluster.sql<{ id: string; pid: number }>(
      `SELECT judges.id, judges.pid FROM submissions JOIN judges ON judges.id = judge_id
       WHERE submissions.id = $1 AND status = 'running'`,
      [id],
    );
    if (row) return row;
    await sleep(20);
  }
}

/** The largest value of a metric whose labels contain these. */
async function figure(name: string, ...labels: string[]): Promise<number> {
  const text = await (await fetch(`${cluster.baseUrl}/metrics`)).text();
  const lines = text.split('\n').filter((line) => new RegExp(`^${name}[{ ]`).test(line));
  const matching = lines.filter((line) => labels.every((label) => line.includes(label)));
  return Math.max(...matching.map((line) => Number(line.slice(line.lastIndexOf(' ')))));
}

async function untilReady(): Promise<void> {
  await persist(async () => {
    const health = await fetch(`${cluster.baseUrl}/api/health`);
    const [judges] = await cluster.sql<{ count: number }>('SELECT count(*)::int FROM judges');
    if (!health.ok || judges?.count !== 2) throw new Error('not yet');
  });
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition().catch(() => false))) await sleep(50);
}
