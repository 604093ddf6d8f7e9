import { afterAll } from 'vitest';
import { closeQueueProducer } from '#lib/queue/producer.ts';
import { closeDatabase } from '../client.ts';
import { closeChangeListener } from '../submissions/change-listener.ts';

/** Gives every connection back when the tests of a file are over. */
export function closeConnectionsAfterAll(): void {
  afterAll(async () => {
    await closeChangeListener();
    await closeQueueProducer();
    await closeDatabase();
  });
}
