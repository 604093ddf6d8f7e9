import { beforeEach, expect, it, vi } from 'vitest';
import { SYSTEM, VISITOR } from '#lib/domain/viewer.ts';
import { database } from '../client.ts';
import { closeConnectionsAfterAll } from '../testing/close-connections.ts';
import { registerJudge } from './register-judge.ts';

closeConnectionsAfterAll();

const judge = (active: boolean) => ({
  hostname: 'here',
  pid: 1,
  version: '1',
  cores: 2,
  layers: [{ name: 'namespaces' as const, active, detail: '' }],
});

/** A process that has not asked yet. */
async function ask(): Promise<boolean> {
  vi.resetModules();
  const { lacksIsolation } = await import('./lacks-isolation.ts');
  return lacksIsolation(VISITOR);
}

beforeEach(async () => {
  await database().judge.deleteMany();
});

it('warns while a judge without namespaces is alive, and not any longer', async () => {
  expect(await ask(), 'no judge').toBe(false);
  await registerJudge(SYSTEM, judge(true));
  expect(await ask(), 'an isolated judge').toBe(false);
  const id = await registerJudge(SYSTEM, judge(false));
  expect(await ask(), 'one without isolation').toBe(true);
  await database().judge.update({ where: { id }, data: { heartbeatAt: new Date(Date.now() - 60_000) } });
  expect(await ask(), 'it fell silent').toBe(false);
});
