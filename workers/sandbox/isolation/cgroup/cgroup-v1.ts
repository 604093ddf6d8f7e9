import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Cgroup, CgroupHost } from './cgroup.ts';
import {
  isNearly,
  killPids,
  OpenFile,
  readCounter,
  readPids,
  readText,
  removeFolder,
  writeText,
} from './files.ts';

export const V1_CONTROLLERS = ['memory', 'pids', 'cpuset', 'cpu', 'cpuacct'] as const;
type Controller = (typeof V1_CONTROLLERS)[number];
/** The judge's own group in each controller's hierarchy that lets us make groups. */
export type V1Bases = Partial<Record<Controller, string>>;

/** 8 to 1 against what has the kernel's default: enough to go first, not enough to starve the web server beside it. */
const [DEFAULT_SHARES, PREFERRED_SHARES] = [1024, 8192];

/** cgroup v1: one hierarchy for each controller (kernel documentation, admin-guide/cgroup-v1). */
export function cgroupV1Host(bases: V1Bases): CgroupHost {
  const controllers = V1_CONTROLLERS.filter((controller) => bases[controller] !== undefined);
  const cpus = bases.cpuset === undefined ? '' : (readText(path.join(bases.cpuset, 'cpuset.cpus')) ?? '');
  return {
    version: 'v1',
    controllers,
    cpus,
    create(name, limits) {
      const folders = foldersOf(bases, name);
      for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true });
      prepareCpuset(bases, folders);
      if (folders.pids !== undefined) writeText(path.join(folders.pids, 'pids.max'), limits.pids);
      const group = groupIn(folders);
      group.setMemory(limits.memoryBytes);
      return group;
    },
    list: () => [...new Set(Object.values(bases).flatMap(namesIn))],
    open: (name) => groupIn(foldersOf(bases, name)),
  };
}

function foldersOf(bases: V1Bases, name: string): V1Bases {
  return Object.fromEntries(
    Object.entries(bases).map(([controller, base]) => [controller, path.join(base, name)]),
  );
}

/** A cpuset takes no process before its memory nodes and processors are set. */
function prepareCpuset(bases: V1Bases, folders: V1Bases): void {
  if (bases.cpuset === undefined || folders.cpuset === undefined) return;
  for (const file of ['cpuset.mems', 'cpuset.cpus']) {
    writeText(path.join(folders.cpuset, file), readText(path.join(bases.cpuset, file)) ?? '0');
  }
}

function groupIn(folders: V1Bases): Cgroup {
  const all = Object.values(folders);
  const usage =
    folders.cpuacct === undefined ? null : new OpenFile(path.join(folders.cpuacct, 'cpuacct.usage'));
  const pids = () => [...new Set(all.flatMap((folder) => readPids(path.join(folder, 'cgroup.procs'))))];
  return {
    procsFiles: all.map((folder) => path.join(folder, 'cgroup.procs')),
    cpuNs() {
      const text = usage?.read() ?? null;
      return text === null ? null : Number(text);
    },
    setMemory(bytes) {
      const folder = folders.memory;
      if (folder === undefined) return false;
      // The limit with swap must never be below the one without: which comes first depends on the direction.
      const file = path.join(folder, 'memory.limit_in_bytes');
      const withSwap = path.join(folder, 'memory.memsw.limit_in_bytes');
      writeText(withSwap, bytes);
      const done = writeText(file, bytes);
      writeText(withSwap, bytes);
      return done;
    },
    setCpus: (cpus) =>
      folders.cpuset !== undefined && writeText(path.join(folders.cpuset, 'cpuset.cpus'), cpus.join(',')),
    setPreferred: (preferred) =>
      folders.cpu !== undefined &&
      writeText(path.join(folders.cpu, 'cpu.shares'), preferred ? PREFERRED_SHARES : DEFAULT_SHARES),
    oomKills: () =>
      folders.memory === undefined
        ? 0
        : readCounter(readText(path.join(folders.memory, 'memory.oom_control')), 'oom_kill'),
    isMemoryFull: () =>
      folders.memory !== undefined &&
      isNearly(
        path.join(folders.memory, 'memory.usage_in_bytes'),
        path.join(folders.memory, 'memory.limit_in_bytes'),
      ),
    pids,
    killAll: () => killPids(pids()),
    remove() {
      usage?.close();
      return all.map(removeFolder).every(Boolean);
    },
  };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
  } catch {
    return [];
  }
}
