import { JUDGE_QUEUE } from './judge-queue.ts';
import { queueProducer } from './producer.ts';

/** Whether the judge's queue is there to be written to. @throws when the database does not answer. */
export async function isQueueInstalled(): Promise<boolean> {
  const boss = await queueProducer();
  return (await boss.getQueue(JUDGE_QUEUE)) !== null;
}
