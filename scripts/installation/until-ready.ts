import { setTimeout as sleep } from 'node:timers/promises';
import { CommandError } from '../command-error.ts';
import type { Service } from '../process/start-service.ts';

const TIMEOUT_MS = 120_000;

/**
 * Resolves when a solution sent to this installation would be judged.
 * @throws CommandError when a service ends before that, or nothing happens for two minutes
 */
export async function untilReady(port: number, services: Service[]): Promise<void> {
  const failures = services.map(async (service) => {
    const reason = await service.failed;
    throw new CommandError(`The ${service.name} ${reason} before it was ready; what it said is above.`);
  });
  await Promise.race([answersReady(port), ...failures]);
}

async function answersReady(port: number): Promise<void> {
  const deadline = performance.now() + TIMEOUT_MS;
  let last = 'no answer';
  while (performance.now() < deadline) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => undefined);
    if (answer?.ok) return;
    if (answer) last = await answer.text();
    await sleep(50);
  }
  throw new CommandError(`The installation did not get ready within two minutes. Its last state: ${last}`);
}
