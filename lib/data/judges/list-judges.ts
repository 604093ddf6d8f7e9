import { z } from 'zod';
import { sandboxLayerSchema } from '#lib/contracts/judgement.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { authorise } from '../authorise.ts';
import { database } from '../client.ts';
import { JUDGE_FRESH_SECONDS } from './freshness.ts';
import type { JudgeDetails } from './register-judge.ts';

export interface KnownJudge extends JudgeDetails {
  id: string;
  startedAt: Date;
  heartbeatAt: Date;
  alive: boolean;
}

/** Judge processes of the last day, those heard of last first. */
export async function listJudges(viewer: Viewer): Promise<KnownJudge[]> {
  authorise(viewer, 'see judges');
  const judges = await database().judge.findMany({ orderBy: { heartbeatAt: 'desc' } });
  const fresh = Date.now() - JUDGE_FRESH_SECONDS * 1000;
  return judges.map((judge) => ({
    ...judge,
    layers: z.array(sandboxLayerSchema).parse(judge.layers),
    alive: judge.heartbeatAt.getTime() > fresh,
  }));
}
