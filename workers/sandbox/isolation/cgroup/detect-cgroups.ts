import path from 'node:path';
import type { CgroupHost } from './cgroup.ts';
import { cgroupV1Host, V1_CONTROLLERS, type V1Bases } from './cgroup-v1.ts';
import { cgroupV2Host } from './cgroup-v2.ts';
import { canMakeGroups, readText } from './files.ts';

/** The control groups that the host lets us make, tried for real; null when there are none that limit memory. */
export function detectCgroups(): CgroupHost | null {
  const mounts = parseMounts(readText('/proc/self/mountinfo') ?? '');
  const groups = parseOwnGroups(readText('/proc/self/cgroup') ?? '');
  return detectV2(mounts, groups) ?? detectV1(mounts, groups);
}

interface Mount {
  type: string;
  point: string;
  options: string[];
}

function detectV2(mounts: Mount[], groups: Map<string, string>): CgroupHost | null {
  const mount = mounts.find(({ type }) => type === 'cgroup2');
  const group = groups.get('');
  if (mount === undefined || group === undefined) return null;
  const own = path.join(mount.point, group);
  const offered = (readText(path.join(own, 'cgroup.controllers')) ?? '').split(' ');
  return offered.includes('memory') && canMakeGroups(own) ? cgroupV2Host(own) : null;
}

function detectV1(mounts: Mount[], groups: Map<string, string>): CgroupHost | null {
  const bases: V1Bases = {};
  for (const controller of V1_CONTROLLERS) {
    const mount = mounts.find(({ type, options }) => type === 'cgroup' && options.includes(controller));
    if (mount === undefined) continue;
    const own = path.join(mount.point, groups.get(controller) ?? '/');
    if (canMakeGroups(own)) bases[controller] = own;
  }
  return bases.memory === undefined ? null : cgroupV1Host(bases);
}

/** Lines of proc_pid_mountinfo(5): what comes after " - " is type, source and options of the file system. */
export function parseMounts(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const [before, after] = line.split(' - ');
    const point = before?.split(' ')[4];
    const [type, , options] = after?.split(' ') ?? [];
    return point === undefined || type === undefined
      ? []
      : [{ type, point, options: options?.split(',') ?? [] }];
  });
}

/** Lines of proc_pid_cgroup(5): "id:controllers:path"; the unified hierarchy has no controllers. */
export function parseOwnGroups(text: string): Map<string, string> {
  const groups = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [, controllers, ...rest] = line.split(':');
    for (const controller of controllers?.split(',') ?? []) groups.set(controller, rest.join(':'));
  }
  return groups;
}
