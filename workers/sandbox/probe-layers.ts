import { statSync } from 'node:fs';
import { z } from 'zod';
import type { SandboxLayer } from '#lib/contracts/judgement.ts';
import { LAYERS_PROBE, MEMORY_PROBE } from './isolation/probe-programs.ts';
import type { SandboxFactory } from './sandbox-factory.ts';
import type { Outcome } from './types.ts';

export interface ProbeResult {
  layers: SandboxLayer[];
  /** Whether a program that takes more memory than it may is stopped, by whatever layer. */
  memoryHolds: boolean;
}

const LIMITS = { timeoutMs: 15_000, outputBytes: 4096 };
const PROBE_MEMORY_MB = 128;

const seenSchema = z.object({
  pid: z.int(),
  hostname: z.string(),
  hostFiles: z.boolean(),
  spawn: z.string().nullable(),
  socket: z.string(),
  descriptors: z.int(),
});
type Seen = z.infer<typeof seenSchema>;

/**
 * Finds out what really holds, by programs that try to break it. @throws Error when no sandbox can be started with
 * these layers at all.
 */
export async function probeLayers(factory: SandboxFactory): Promise<ProbeResult> {
  const { seen, uid, memoryHolds } = await tryBoth(factory);
  const { isolation, cgroups } = factory.parts;
  const isolated = seen.pid === 1 && seen.hostname === 'sandbox' && !seen.hostFiles;
  const filtered = isolation.seccomp && seen.spawn === 'EPERM' && seen.socket === 'EPERM';
  const limited = seen.descriptors < 256;
  const ownUser = uid !== null && uid !== 0;
  return {
    memoryHolds,
    layers: [
      layer('namespaces', isolated, 'user, pid, net, ipc, uts, mount', 'bubblewrap is not in force'),
      layer('seccomp', filtered, 'no processes, no sockets', 'no filter is in force'),
      layer('cgroup', cgroups !== null && memoryHolds, cgroupDetail(factory), withoutCgroup(memoryHolds)),
      layer('rlimits', limited, 'descriptors, file size, core', 'prlimit (util-linux) is missing'),
      layer('user', ownUser, `uid ${uid}`, 'the code runs as root'),
    ],
  };
}

/** Side by side; when one fails the other has ended too, so that nothing runs in the factory's slots any more. */
async function tryBoth(factory: SandboxFactory): Promise<Look & { memoryHolds: boolean }> {
  const [look, memoryHolds] = await Promise.allSettled([lookFromInside(factory), tryMemory(factory)]);
  if (look.status === 'rejected') throw look.reason;
  if (memoryHolds.status === 'rejected') throw memoryHolds.reason;
  return { ...look.value, memoryHolds: memoryHolds.value };
}

function layer(name: SandboxLayer['name'], active: boolean, holds: string, missing: string): SandboxLayer {
  return { name, active, detail: active ? holds : missing };
}

function cgroupDetail({ parts: { cgroups } }: SandboxFactory): string {
  return `${cgroups?.version}: ${cgroups?.controllers.join(', ')}`;
}

function withoutCgroup(memoryHolds: boolean): string {
  return memoryHolds
    ? 'the host grants none; a watchdog holds the memory limit'
    : 'the host grants none, and memory is not limited';
}

interface Look {
  seen: Seen;
  uid: number | null;
}

async function lookFromInside(factory: SandboxFactory): Promise<Look> {
  const sandbox = await factory.start(PROBE_MEMORY_MB, () => {});
  try {
    await expectAnswer(sandbox.load(LAYERS_PROBE, LIMITS));
    const seen = seenSchema.parse(await expectAnswer(sandbox.call([], LIMITS)));
    return { seen, uid: sandbox.pid === null ? null : ownerOf(sandbox.pid) };
  } finally {
    await sandbox.kill();
  }
}

async function tryMemory(factory: SandboxFactory): Promise<boolean> {
  const sandbox = await factory.start(PROBE_MEMORY_MB, () => {});
  try {
    await expectAnswer(sandbox.load(MEMORY_PROBE, LIMITS));
    const outcome = await sandbox.call([PROBE_MEMORY_MB * 2], LIMITS);
    return outcome.kind === 'ended' && outcome.cause === 'memory limit';
  } finally {
    await sandbox.kill();
  }
}

async function expectAnswer(asked: Promise<Outcome>): Promise<unknown> {
  const outcome = await asked;
  if (outcome.kind === 'answer') return outcome.value;
  throw new Error(`The probe of the sandbox failed: ${outcome.message} ${outcome.console.text}`);
}

function ownerOf(pid: number): number | null {
  try {
    return statSync(`/proc/${pid}`).uid;
  } catch {
    return null;
  }
}
