import { createLogger } from '#lib/base/logger.ts';
import { startJudge } from './queue/start-judge.ts';

/** Longest that a stop waits for jobs in hand; what is not ready by then goes back to the queue. */
const GRACE_MS = 20_000;

const logger = createLogger('judge');
const running = await startJudge(logger);

let stopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, async () => {
    if (stopping) return;
    stopping = true;
    logger.info({ signal }, 'judge stops');
    await running.stop(GRACE_MS);
    process.exit(0);
  });
}
