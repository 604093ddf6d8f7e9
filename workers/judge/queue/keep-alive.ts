import type { Logger } from '#lib/base/logger.ts';
import { heartbeat } from '#lib/data/judges/heartbeat.ts';
import { type JudgeDetails, registerJudge } from '#lib/data/judges/register-judge.ts';
import { SYSTEM } from '#lib/domain/viewer.ts';

const HEARTBEAT_MS = 5_000;

/** Tells the database that this judge is alive until stopped, and registers again where it was forgotten. */
export function keepAlive(
  judgeId: string,
  details: JudgeDetails,
  logger: Logger,
): { id(): string; stop(): void } {
  let id = judgeId;
  const timer = setInterval(async () => {
    try {
      if (!(await heartbeat(SYSTEM, id))) id = await registerJudge(SYSTEM, details);
    } catch (err) {
      logger.warn({ err }, 'heartbeat failed');
    }
  }, HEARTBEAT_MS);
  return { id: () => id, stop: () => clearInterval(timer) };
}
