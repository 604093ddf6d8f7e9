import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '#lib/base/errors.ts';
import type { Logger } from '#lib/base/logger.ts';
import type { SandboxLayer } from '#lib/contracts/judgement.ts';
import type { Isolation } from './isolation/build-command.ts';
import { detectCgroups } from './isolation/cgroup/detect-cgroups.ts';
import { findProgram } from './isolation/find-program.ts';
import { inheritedDescriptors } from './isolation/inherited-descriptors.ts';
import { makeJudgeFolder, sweepDeadJudges } from './isolation/judge-folder.ts';
import { writeProcFiles } from './isolation/proc-files.ts';
import { locateRuntime } from './isolation/runtime-files.ts';
import { buildFilter } from './isolation/seccomp/build-filter.ts';
import { type ProbeResult, probeLayers } from './probe-layers.ts';
import { type FactoryParts, SandboxFactory } from './sandbox-factory.ts';
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
    const { factory, probe } = await bestFactory(prepare(judgeFolder, cgroups), require, logger);
    logLayers(logger, probe.layers);
    return new WarmPool({ factory, layers: probe.layers, size, memoryMb, logger, onClosed: removeFolder });
  } catch (error) {
    removeFolder();
    throw error;
  }
}

function prepare(judgeFolder: string, cgroups: FactoryParts['cgroups']): FactoryParts {
  const filterFile = path.join(judgeFolder, 'filter.bpf');
  const architecture = { x64: 'x86_64', arm64: 'aarch64' } as const;
  const known = process.arch === 'x64' || process.arch === 'arm64' ? architecture[process.arch] : null;
  if (known !== null) writeFileSync(filterFile, buildFilter(known));
  const isolation: Isolation = {
    bwrap: findProgram('bwrap'),
    seccomp: known !== null,
    setpriv: process.getuid?.() === 0 ? findProgram('setpriv') : null,
    prlimit: findProgram('prlimit'),
    runtime: locateRuntime(judgeFolder),
    procFiles: writeProcFiles(judgeFolder),
    inherited: inheritedDescriptors(),
  };
  return { isolation, filterFile, judgeFolder, cgroups };
}

/** The first set of layers that starts at all, best first; then it must meet the requirement. */
async function bestFactory(all: FactoryParts, require: Requirement, logger: Logger) {
  if (all.isolation.bwrap === null && require !== 'process') throw bubblewrapMissing();
  const reasons: unknown[] = [];
  for (const parts of ladder(all)) {
    const factory = new SandboxFactory(parts);
    const probe = await probeLayers(factory).catch((err: unknown) => {
      logger.warn({ err }, 'the sandbox does not start with all layers that seem to be there');
      reasons.push(err);
      return null;
    });
    if (probe === null) factory.close();
    else {
      const missing = missingLayers(require, probe);
      if (missing.length > 0) throw notEnough(require, missing, reasons);
      return { factory, probe };
    }
  }
  throw notEnough(require, ['any sandbox at all'], reasons);
}

function ladder(all: FactoryParts): FactoryParts[] {
  const steps = [
    {},
    { cgroups: null },
    { isolation: { ...all.isolation, seccomp: false } },
    { isolation: { ...all.isolation, bwrap: null, seccomp: false } },
    { isolation: { ...all.isolation, bwrap: null, seccomp: false }, cgroups: null },
    {
      isolation: { ...all.isolation, bwrap: null, seccomp: false, setpriv: null, prlimit: null },
      cgroups: null,
    },
  ];
  return steps.map((step) => ({ ...all, ...step }));
}

/** What the requirement asks and the probe did not find. */
function missingLayers(require: Requirement, { layers, memoryHolds }: ProbeResult): string[] {
  const asked: Record<Requirement, SandboxLayer['name'][]> = {
    full: ['namespaces', 'seccomp', 'rlimits', 'user'],
    namespaces: ['namespaces'],
    process: [],
  };
  const missing = layers.filter(({ name, active }) => !active && asked[require].includes(name));
  const lines = missing.map(({ name, detail }) => `${name} (${detail})`);
  return require === 'full' && !memoryHolds ? [...lines, 'a memory limit that holds'] : lines;
}

function bubblewrapMissing(): UserError {
  return new UserError(
    'unavailable',
    "Candidates' code runs in bubblewrap, which is not installed here. Install it: sudo apt-get install bubblewrap",
  );
}

function notEnough(require: Requirement, missing: string[], reasons: unknown[]): UserError {
  const because = reasons.length > 0 ? ` ${reasons.map(String).join(' ')}` : '';
  return new UserError(
    'unavailable',
    `This machine does not isolate candidates' code as SANDBOX_REQUIRE=${require} asks. ` +
      `Missing: ${missing.join(', ')}.${because} docs/threat-model.md says what each layer is for.`,
    { cause: reasons[0] },
  );
}

function logLayers(logger: Logger, layers: SandboxLayer[]): void {
  logger.info(
    { layers: layers.map(({ name, active, detail }) => `${name}: ${active ? '' : 'NO, '}${detail}`) },
    'sandbox',
  );
  const missing = layers.filter(({ active }) => !active).map(({ name }) => name);
  if (missing.length > 0) logger.warn({ missing }, "candidates' code runs without these layers");
}
