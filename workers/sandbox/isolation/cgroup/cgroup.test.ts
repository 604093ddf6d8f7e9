import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cgroupV1Host } from './cgroup-v1.ts';
import { cgroupV2Host } from './cgroup-v2.ts';
import { parseMounts, parseOwnGroups } from './detect-cgroups.ts';

// Plain files stand in for the kernel's: what is written where, not what the kernel makes of it.
let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'lockstep-cgroup-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));
const read = (...names: string[]) => readFileSync(path.join(root, ...names), 'utf8');
const write = (text: string, ...names: string[]) => writeFileSync(path.join(root, ...names), text);

describe('cgroup v2', () => {
  it('limits memory without swap, threads and processors, and ends a group as a whole', () => {
    write('cpuset cpu io memory pids', 'cgroup.controllers');
    write('0-3', 'cpuset.cpus.effective');
    const host = cgroupV2Host(root);
    expect(host?.controllers).toEqual(['memory', 'pids', 'cpu', 'cpuset']);
    expect(host?.cpus).toBe('0-3');
    const group = host?.create('slot', { memoryBytes: 1000, pids: 64 });
    group?.setCpus([1, 3]);
    expect(read('slot', 'memory.max')).toBe('1000');
    expect(read('slot', 'memory.swap.max')).toBe('0');
    expect(read('slot', 'memory.oom.group')).toBe('1');
    expect(read('slot', 'pids.max')).toBe('64');
    expect(read('slot', 'cpuset.cpus')).toBe('1,3');
    group?.killAll();
    expect(read('slot', 'cgroup.kill')).toBe('1');
  });

  it('reads CPU time in nanoseconds and how often memory ran out', () => {
    write('memory', 'cgroup.controllers');
    const group = cgroupV2Host(root)?.create('slot', { memoryBytes: 1000, pids: 1 });
    write('usage_usec 1234\nuser_usec 1000\n', 'slot', 'cpu.stat');
    write('low 0\noom 2\noom_kill 1\n', 'slot', 'memory.events');
    expect(group?.cpuNs()).toBe(1_234_000);
    expect(group?.oomKills()).toBe(1);
    write('950', 'slot', 'memory.current');
    expect(group?.isMemoryFull()).toBe(false);
    write('999', 'slot', 'memory.current');
    expect(group?.isMemoryFull()).toBe(true);
  });

  it('is not used where memory is not delegated', () => {
    write('cpu pids', 'cgroup.controllers');
    expect(cgroupV2Host(root)).toBeNull();
  });
});

describe('cgroup v1', () => {
  it('makes a group in each hierarchy, and gives a cpuset what it needs before a process may enter', () => {
    for (const controller of ['memory', 'pids', 'cpuset']) mkdirSync(path.join(root, controller));
    write('0', 'cpuset', 'cpuset.mems');
    write('0-1', 'cpuset', 'cpuset.cpus');
    const base = (controller: string) => path.join(root, controller);
    const host = cgroupV1Host({ memory: base('memory'), pids: base('pids'), cpuset: base('cpuset') });
    const group = host.create('slot', { memoryBytes: 1000, pids: 64 });
    expect(group.procsFiles).toHaveLength(3);
    expect(read('memory', 'slot', 'memory.limit_in_bytes')).toBe('1000');
    expect(read('memory', 'slot', 'memory.memsw.limit_in_bytes')).toBe('1000');
    expect(read('pids', 'slot', 'pids.max')).toBe('64');
    expect(read('cpuset', 'slot', 'cpuset.mems')).toBe('0');
    expect(read('cpuset', 'slot', 'cpuset.cpus')).toBe('0-1');
    write('oom_kill_disable 0\nunder_oom 0\noom_kill 2\n', 'memory', 'slot', 'memory.oom_control');
    expect(group.oomKills()).toBe(2);
    expect(group.cpuNs()).toBeNull();
  });
});

it('finds where a hierarchy is mounted and where in it this process is', () => {
  const mounts = parseMounts(
    '30 24 0:26 / /sys/fs/cgroup/memory rw,relatime shared:9 - cgroup cgroup rw,memory\n' +
      '31 24 0:27 / /sys/fs/cgroup/unified rw - cgroup2 cgroup2 rw\n',
  );
  expect(mounts).toEqual([
    { type: 'cgroup', point: '/sys/fs/cgroup/memory', options: ['rw', 'memory'] },
    { type: 'cgroup2', point: '/sys/fs/cgroup/unified', options: ['rw'] },
  ]);
  const groups = parseOwnGroups('4:memory:/a/b\n2:cpu,cpuacct:/c\n0::/user.slice/x:y\n');
  expect(groups.get('memory')).toBe('/a/b');
  expect(groups.get('cpuacct')).toBe('/c');
  expect(groups.get('')).toBe('/user.slice/x:y');
});
