import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '#lib/contracts/exercise-tests.ts';
import { postmasterPid } from '../../database/postmaster-pid.ts';
import { type ProcessIdentity, processTree } from '../process-tree.ts';
import type { Candidate } from './candidate.ts';
import type { ClusterUnderTest } from './cluster-under-test.ts';
import { measuredSolution } from './solutions.ts';

interface Scene {
  cluster: ClusterUnderTest;
  candidates: Candidate[];
  random: Random;
}

/** Ways to lose a process, each of which kills one with SIGKILL at a random moment and says whether it found one. */
export const KILLS = {
  'judge, at any moment': async ({ cluster, random }) => {
    await moment(random, 600);
    return kill(random.pick(cluster.judges).pid);
  },
  'judge, while it reports': async ({ cluster }) => {
    const judge = await nextReport(cluster);
    return kill(cluster.judges.find(({ name }) => name === judge)?.pid);
  },
  'judge, while it measures': async ({ cluster, candidates, random }) => {
    const id = await random.pick(candidates).submit('count-primes', measuredSolution());
    const pid = await measuringJudge(cluster, id);
    await moment(random, 500);
    return kill(pid);
  },
  'web, during a submit': async ({ cluster, candidates, random }) => {
    await Promise.race(candidates.map((one) => one.nextSubmit()));
    await moment(random, 30);
    return kill(cluster.web.pid);
  },
  'a sandbox': async ({ cluster, random }) => {
    await moment(random, 300);
    const members = cluster.judges.flatMap(({ pid }) => processTree(pid ?? 0));
    const sandboxes = members.filter(isSandbox);
    return sandboxes.length > 0 && kill(random.pick(sandboxes).pid);
  },
  'the database': async ({ cluster, random }) => {
    await moment(random, 300);
    return kill(postmasterPid(cluster.postgresFolder));
  },
} satisfies Record<string, (scene: Scene) => Promise<boolean>>;

export type KillKind = keyof typeof KILLS;

function isSandbox({ command }: ProcessIdentity): boolean {
  return /^(\/\S*\/)?bwrap\b|^\/app\/node\b/.test(command);
}

/** A random moment within the next `withinMs`. */
async function moment(random: Random, withinMs: number): Promise<void> {
  await sleep(random.float() * withinMs);
}

function nextReport(cluster: ClusterUnderTest): Promise<string> {
  return new Promise((resolve) => {
    const stop = cluster.onLine((service, line) => {
      if (!line.includes('"msg":"judged"')) return;
      stop();
      resolve(service);
    });
  });
}

/** The judge that measures a submission; undefined when it has its verdict already. */
async function measuringJudge(cluster: ClusterUnderTest, id: string): Promise<number | undefined> {
  for (;;) {
    const [row] = await cluster.sql<{ pid: number; status: string; measures: boolean | null }>(
      `SELECT judges.pid, status, progress->>'stage' = 'measuring' OR progress->'done' = progress->'total' AS measures
       FROM submissions LEFT JOIN judges ON judges.id = judge_id WHERE submissions.id = $1`,
      [id],
    );
    if (row?.status === 'done') return undefined;
    if (row?.measures) return row.pid;
    await sleep(50);
  }
}

function kill(pid: number | undefined): boolean {
  try {
    if (!pid) return false;
    process.kill(pid, 'SIGKILL');
    return true;
  } catch {
    return false; // It is gone already: it starts again at this moment.
  }
}
