import { expect, it } from 'vitest';
import { SYSTEM, VISITOR } from '#lib/domain/viewer.ts';
import { queueProducer } from '#lib/queue/producer.ts';
import { database } from '../client.ts';
import { registerJudge } from '../judges/register-judge.ts';
import { closeConnectionsAfterAll } from '../testing/close-connections.ts';
import { checkHealth } from './check-health.ts';

closeConnectionsAfterAll();

const ALL = { database: true, queue: true, judge: true };

it('is ready with database, queue and a living judge, and names what is missing', async () => {
  await queueProducer();
  expect(await checkHealth(VISITOR)).toEqual({
    live: true,
    ready: false,
    parts: { ...ALL, judge: false },
  });
  const details = { hostname: 'here', pid: 1, version: '1', cores: 2, layers: [] };
  const id = await registerJudge(SYSTEM, details);
  expect(await checkHealth(VISITOR)).toEqual({ live: true, ready: true, parts: ALL });

  await database().judge.update({ where: { id }, data: { heartbeatAt: new Date(Date.now() - 16_000) } });
  expect(await checkHealth(VISITOR), 'a judge that fell silent').toMatchObject({
    ready: false,
    parts: { judge: false },
  });

  await database().$executeRaw`ALTER SCHEMA pgboss RENAME TO away`;
  expect(await checkHealth(VISITOR)).toMatchObject({ ready: false, parts: { database: true, queue: false } });
});
