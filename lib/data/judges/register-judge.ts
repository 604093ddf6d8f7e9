import { randomUUID } from 'node:crypto';
import type { SandboxLayer } from '#lib/contracts/judgement.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { authorise } from '../authorise.ts';
import { database } from '../client.ts';

/** What a judge process tells of itself. */
export interface JudgeDetails {
  hostname: string;
  pid: number;
  version: string;
  cores: number;
  layers: SandboxLayer[];
}

const FORGET_AFTER_HOURS = 24;

/** Makes a judge process known and returns its id; forgets those that have been silent for a day. */
export async function registerJudge(viewer: Viewer, details: JudgeDetails): Promise<string> {
  authorise(viewer, 'judge submissions');
  const forgotten = new Date(Date.now() - FORGET_AFTER_HOURS * 3_600_000);
  await database().judge.deleteMany({ where: { heartbeatAt: { lt: forgotten } } });
  const { id } = await database().judge.create({
    data: { id: randomUUID(), ...details },
    select: { id: true },
  });
  return id;
}
