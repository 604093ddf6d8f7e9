import { readdirSync, readFileSync } from 'node:fs';

/** A process by its id and its start, in the kernel's ticks since boot: ids alone are used again. */
export interface ProcessIdentity {
  pid: number;
  startedAt: string;
  command: string;
}

interface Row extends ProcessIdentity {
  parent: number;
  state: string;
}

/** A process and everything that descends from it. */
export function processTree(root: number): ProcessIdentity[] {
  const rows = readAll();
  const tree = rows.filter(({ pid }) => pid === root);
  for (const member of tree) tree.push(...rows.filter(({ parent }) => parent === member.pid));
  return tree;
}

/** Those of `processes` that still run. */
export function stillRunning(processes: ProcessIdentity[]): ProcessIdentity[] {
  const running = new Set(readAll().map(({ pid, startedAt }) => `${pid} ${startedAt}`));
  return processes.filter(({ pid, startedAt }) => running.has(`${pid} ${startedAt}`));
}

function readAll(): Row[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.flatMap((pid) => read(Number(pid)) ?? []).filter(({ state }) => state !== 'Z');
}

/** proc_pid_stat(5): the fields after the command's closing bracket are state, parent, …, start time (22nd). */
function read(pid: number): Row | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return { pid, state: fields[0] ?? '', parent: Number(fields[1]), startedAt: fields[19] ?? '', command };
  } catch {
    return undefined;
  }
}
