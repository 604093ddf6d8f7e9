import { z } from 'zod';
import { sandboxLayerSchema } from '#lib/contracts/judgement.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { database } from '../client.ts';
import { JUDGE_FRESH_SECONDS } from './freshness.ts';

const FRESH_MS = 10_000;
let known: { value: Promise<boolean>; until: number } | null = null;

/**
 * Whether a living judge runs candidates' code without namespaces of its own, which is for one's own code only. Anybody
 * may know; a process asks the database every ten seconds at most.
 */
export function lacksIsolation(_viewer: Viewer): Promise<boolean> {
  const now = Date.now();
  if (known && known.until > now) return known.value;
  const value = look().catch((error: unknown) => {
    known = null;
    throw error;
  });
  known = { value, until: now + FRESH_MS };
  return value;
}

async function look(): Promise<boolean> {
  const judges = await database().judge.findMany({
    where: { heartbeatAt: { gt: new Date(Date.now() - JUDGE_FRESH_SECONDS * 1000) } },
    select: { layers: true },
  });
  return judges.some(({ layers }) =>
    z
      .array(sandboxLayerSchema)
      .parse(layers)
      .some(({ name, active }) => name === 'namespaces' && !active),
  );
}
