import type { Viewer } from '#lib/domain/viewer.ts';
import { isQueueInstalled } from '#lib/queue/is-queue-installed.ts';
import { database } from '../client.ts';
import { anyJudgeAlive } from '../judges/any-judge-alive.ts';

const ANSWER_WITHIN_MS = 3000;

/** Whether this process runs, and whether the parts that a judging needs answer. */
export interface Health {
  live: true;
  ready: boolean;
  parts: { database: boolean; queue: boolean; judge: boolean };
}

/** Asks each part, in parallel; one that fails or does not answer in three seconds is not there. */
export async function checkHealth(viewer: Viewer): Promise<Health> {
  const [databaseAnswers, queue, judge] = await Promise.all([
    holds(database().$queryRaw`SELECT 1`.then(() => true)),
    holds(isQueueInstalled()),
    holds(anyJudgeAlive(viewer)),
  ]);
  const parts = { database: databaseAnswers, queue, judge };
  return { live: true, ready: Object.values(parts).every(Boolean), parts };
}

async function holds(question: Promise<boolean>): Promise<boolean> {
  const { promise: tooLate, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), ANSWER_WITHIN_MS);
  try {
    return await Promise.race([question.catch(() => false), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
