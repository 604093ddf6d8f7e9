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

/** 8 to 1 against what has the kernel's default: enough to go first, not enough to starve the web server beside it. */
const [DEFAULT_WEIGHT, PREFERRED_WEIGHT] = [100, 800];

const WANTED = ['memory', 'pids', 'cpu', 'cpuset'] as const;

/**
 * cgroup v2 below the judge's own group (kernel documentation, admin-guide/cgroup-v2). Null when it is not delegated
 * to us. A group with children that have controllers may hold no process itself: where that is in the way, the
 * processes of the judge's group move into a leaf beside the sandboxes.
 */
export function cgroupV2Host(own: string): CgroupHost | null {
  const offered = (readText(path.join(own, 'cgroup.controllers')) ?? '').split(' ');
  const controllers = WANTED.filter((name) => offered.includes(name) && enable(own, name));
  if (!controllers.includes('memory')) return null;
  return {
    version: 'v2',
    controllers,
    cpus: controllers.includes('cpuset') ? (readText(path.join(own, 'cpuset.cpus.effective')) ?? '') : '',
    create(name, limits) {
      const folder = path.join(own, name);
      mkdirSync(folder, { recursive: true });
      writeText(path.join(folder, 'memory.swap.max'), 0);
      writeText(path.join(folder, 'memory.oom.group'), 1);
      writeText(path.join(folder, 'pids.max'), limits.pids);
      const group = groupIn(folder);
      group.setMemory(limits.memoryBytes);
      return group;
    },
    list: () =>
      readdirSync(own, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name),
    open: (name) => groupIn(path.join(own, name)),
  };
}

function enable(own: string, controller: string): boolean {
  const control = path.join(own, 'cgroup.subtree_control');
  if (writeText(control, `+${controller}`)) return true;
  const leaf = path.join(own, 'lockstep-judge');
  try {
    mkdirSync(leaf, { recursive: true });
  } catch {
    return false;
  }
  for (const pid of readPids(path.join(own, 'cgroup.procs'))) writeText(path.join(leaf, 'cgroup.procs'), pid);
  return writeText(control, `+${controller}`);
}

function groupIn(folder: string): Cgroup {
  const procs = path.join(folder, 'cgroup.procs');
  const usage = new OpenFile(path.join(folder, 'cpu.stat'));
  return {
    procsFiles: [procs],
    cpuNs: () => readCounter(usage.read(), 'usage_usec') * 1000,
    setMemory: (bytes) => writeText(path.join(folder, 'memory.max'), bytes),
    setCpus: (cpus) => writeText(path.join(folder, 'cpuset.cpus'), cpus.join(',')),
    setPreferred: (preferred) =>
      writeText(path.join(folder, 'cpu.weight'), preferred ? PREFERRED_WEIGHT : DEFAULT_WEIGHT),
    oomKills: () => readCounter(readText(path.join(folder, 'memory.events')), 'oom_kill'),
    isMemoryFull: () => isNearly(path.join(folder, 'memory.current'), path.join(folder, 'memory.max')),
    pids: () => readPids(procs),
    killAll() {
      if (!writeText(path.join(folder, 'cgroup.kill'), 1)) killPids(readPids(procs));
    },
    remove() {
      usage.close();
      return removeFolder(folder);
    },
  };
}
