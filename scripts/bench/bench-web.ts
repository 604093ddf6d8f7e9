import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from '#lib/base/env.ts';
import type { Exercise } from '#lib/content/index.ts';
import { loadExercise } from '#workers/judge/command-line/load-exercise.ts';
import { openInstallation, type Undo } from '../installation/open-installation.ts';
import { freePort } from '../process/free-port.ts';
import { bareNode } from './bare-node.ts';
import { type IdleFigures, measureIdleJudge } from './measure-idle-judge.ts';
import { measurePages, type PageFigures } from './measure-pages.ts';
import { interleave, type Series, seriesOf, timed } from './statistics.ts';
import { submitClient } from './submit-client.ts';

export interface WebFigures {
  bareNode: Series;
  /** From the click to the verdict on the screen, through HTTP, queue and database; one at a time. */
  oneAtATime: Series;
  eightAtATime: Series;
  pages: PageFigures[];
  idleJudge: IdleFigures;
}

const ROUNDS = 60;
const CLIENTS = 8;
const SUBMISSIONS_EACH = 15;

/** A production installation of its own, with its database, and clients that submit `partition-range` to it. */
export async function benchWeb(print: (line: string) => void): Promise<WebFigures> {
  const undo: Undo = [];
  const dataDir = mkdtempSync(join(tmpdir(), 'lockstep-bench-'));
  chmodSync(dataDir, 0o711);
  undo.push(() => rmSync(dataDir, { recursive: true, force: true }));
  // The clients are more eager than people may be.
  Object.assign(process.env, { RATE_LIMIT_FACTOR: '1000', LOG_LEVEL: 'warn', SANDBOX_POOL: '6' });
  try {
    const port = await freePort();
    const baseUrl = `http://localhost:${port}`;
    const settings = { mode: 'production', env: parseEnv(process.env), dataDir, port, baseUrl } as const;
    await openInstallation({ ...settings, env: { ...settings.env, NEXTAUTH_URL: baseUrl } }, undo, print);
    const exercise = await loadExercise('partition-range');
    const submissions = await submitting(baseUrl, exercise);
    const pages = await measurePages(baseUrl);
    return { ...submissions, pages, idleJudge: await measureIdleJudge(baseUrl) };
  } finally {
    for (let step = undo.pop(); step; step = undo.pop()) await step();
  }
}

async function submitting(
  baseUrl: string,
  exercise: Exercise,
): Promise<Omit<WebFigures, 'pages' | 'idleJudge'>> {
  const clients = Array.from({ length: CLIENTS }, () => submitClient(baseUrl));
  const submit = async (client = clients[0]) => {
    const { file } = exercise.meta.entry;
    const variant = `${exercise.reference[file]}\nexport const variant: string = '${randomUUID()}';\n`;
    const verdict = await client?.submit(exercise.slug, { ...exercise.reference, [file]: variant });
    if (verdict !== 'accepted') throw new Error(`The reference of ${exercise.slug} got "${verdict}".`);
  };
  for (const client of clients) await submit(client);
  const one = await interleave(ROUNDS, {
    bareNode: () => timed(bareNode),
    oneAtATime: () => timed(() => submit()),
  });
  const durations: number[] = [];
  await Promise.all(
    clients.map(async (client) => {
      for (let i = 0; i < SUBMISSIONS_EACH; i += 1) durations.push(await timed(() => submit(client)));
    }),
  );
  return { ...one, eightAtATime: seriesOf(durations) };
}
