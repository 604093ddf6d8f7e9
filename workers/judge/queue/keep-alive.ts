import type { Logger } from '#lib/base/logger.ts';
import { heartbeat } from '#lib/data/judges/heartbeat.ts';
import { type JudgeDetails, registerJudge } from '#lib/data/judges/register-judge.ts';
import { SYSTEM } from '#lib/domain/viewer.ts';
import type { JudgeMetrics } from './judge-metrics.ts';

const HEARTBEAT_MS = 5_000;

/** Tells the database that this judge is alive until stopped, and registers again where it was forgotten. */
export function keepAlive(
  judgeId: string,
  details: JudgeDetails,
  metrics: JudgeMetrics,
  logger: Logger,
): { id(): string; stop(): void } {
  let id = judgeId;
  const timer = setInterval(async () => {
    try {
      const known = await heartbeat(SYSTEM, id, await metrics.read());
      if (!known) id = await registerJudge(SYSTEM, details);
    } catch (err) {
      logger.warn({ err }, 'heartbeat failed');
    }
  }, HEARTBEAT_MS);
  return { id: () => id, stop: () => clearInterval(timer) };
}
