import { rmSync } from 'node:fs';
import type { Logger } from '#lib/base/logger.ts';
import type { SandboxLayer } from '#lib/contracts/judgement.ts';
import { chooseLayers } from './choose-layers.ts';
import { detectCgroups } from './isolation/cgroup/detect-cgroups.ts';
import { makeJudgeFolder, sweepDeadJudges } from './isolation/judge-folder.ts';
import { prepareParts } from './prepare-parts.ts';
import type { Requirement, SandboxPool } from './types.ts';
import { WarmPool } from './warm-pool.ts';

export interface OpenPoolOptions {
  /** Sandboxes that are kept ready. */
  size: number;
  /** Default memory of a sandbox, the runtime's own 45 MB included. */
  memoryMb: number;
  require: Requirement;
  logger: Logger;
}

/**
 * Cleans up after judges that were killed, finds out by trial which layers the host grants, and starts a pool with
 * the best of them. @throws UserError that says what to do when the host grants less than is required.
 */
export async function openSandboxPool(options: OpenPoolOptions): Promise<SandboxPool> {
  const { require, logger, size, memoryMb } = options;
  const cgroups = detectCgroups();
  sweepDeadJudges(cgroups);
  const judgeFolder = makeJudgeFolder();
  const removeFolder = () => rmSync(judgeFolder, { recursive: true, force: true });
  try {
    const { factory, probe } = await chooseLayers(prepareParts(judgeFolder, cgroups), require, logger);
    logLayers(logger, probe.layers);
    return new WarmPool({ factory, layers: probe.layers, size, memoryMb, logger, onClosed: removeFolder });
  } catch (error) {
    removeFolder();
    throw error;
  }
}

function logLayers(logger: Logger, layers: SandboxLayer[]): void {
  logger.info(
    { layers: layers.map(({ name, active, detail }) => `${name}: ${active ? '' : 'NO, '}${detail}`) },
    'sandbox',
  );
  const missing = layers.filter(({ active }) => !active).map(({ name }) => name);
  if (missing.length > 0) logger.warn({ missing }, "candidates' code runs without these layers");
}
