import { UserError } from '#lib/base/errors.ts';
import type { Logger } from '#lib/base/logger.ts';
import type { SandboxLayer } from '#lib/contracts/judgement.ts';
import { type ProbeResult, probeLayers } from './probe-layers.ts';
import { type FactoryParts, SandboxFactory } from './sandbox-factory.ts';
import type { Requirement } from './types.ts';

/**
 * The first set of layers that starts at all, best first; it must meet the requirement.
 * @throws UserError that says what to do when the host grants less
 */
export async function chooseLayers(
  all: FactoryParts,
  require: Requirement,
  logger: Logger,
): Promise<{ factory: SandboxFactory; probe: ProbeResult }> {
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
