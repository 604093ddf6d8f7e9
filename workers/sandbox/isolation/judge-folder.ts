import { chmodSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CgroupHost } from './cgroup/cgroup.ts';

const PREFIX = 'lockstep-sandbox-';

/**
 * Names a process for good: ids are used again, but never with the same start time (clock ticks since boot). Null for
 * one that ended, also where its parent has not asked for its exit code yet.
 */
export function processTag(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ended = fields[0] === 'Z' || fields[0] === 'X';
    return ended ? null : `${pid}.${fields[19]}`;
  } catch {
    return isAlive(pid) ? `${pid}.0` : null;
  }
}

/** A folder of this judge alone; others may pass through it but not list it. */
export function makeJudgeFolder(): string {
  const tag = processTag(process.pid) ?? `${process.pid}.0`;
  const folder = mkdtempSync(path.join(tmpdir(), `${PREFIX}${tag}-`));
  chmodSync(folder, 0o711);
  return folder;
}

/** Name of a slot's control group; it tells whose it is. */
export function cgroupName(judgeFolder: string, slot: number): string {
  return `${path.basename(judgeFolder)}-${slot}`;
}

/** Removes folders and control groups of judges that were killed. What belongs to a live one is left alone. */
export function sweepDeadJudges(cgroups: CgroupHost | null): void {
  for (const name of readdirSync(tmpdir()).filter(isOfDeadJudge)) {
    const folder = path.join(tmpdir(), name);
    const uid = lstatSync(folder, { throwIfNoEntry: false })?.uid;
    if (uid === process.getuid?.()) rmSync(folder, { recursive: true, force: true });
  }
  for (const name of cgroups?.list().filter(isOfDeadJudge) ?? []) {
    const group = cgroups?.open(name);
    group?.killAll();
    group?.remove();
  }
}

function isOfDeadJudge(name: string): boolean {
  const tag = /^lockstep-sandbox-((\d+)\.\d+)-/.exec(name);
  return tag !== null && processTag(Number(tag[2])) !== tag[1];
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
