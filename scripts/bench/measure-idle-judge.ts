import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

export interface IdleFigures {
  /** Processor time of the process and all below it, as a share of one core. */
  coreShare: number;
  /** Memory that is theirs alone, and their part of what they share (PSS of proc_pid_smaps_rollup(5)). */
  bytes: number;
}

const WATCHED_MS = 20_000;
/** Longer than judges take to tell their metrics. */
const LOOK_MS = 6_000;
const QUIET_LOOKS = 4;
/** On a busy machine it tries again and again; then that is what an idle judge costs there. */
const MOST_LOOKS = 50;

/** What the judge of an installation that this process started, and all that it started, cost while nothing is asked of them. */
export async function measureIdleJudge(baseUrl: string): Promise<IdleFigures> {
  await untilNothingRuns(baseUrl);
  const pids = family(judgePid());
  const before = pids.reduce((sum, one) => sum + cpuMs(one), 0);
  await sleep(WATCHED_MS);
  const used = pids.reduce((sum, one) => sum + cpuMs(one), 0) - before;
  return { coreShare: used / WATCHED_MS, bytes: pids.reduce((sum, one) => sum + proportionalBytes(one), 0) };
}

/** A judge that has just started measures its machine and the references for a while. */
async function untilNothingRuns(baseUrl: string): Promise<void> {
  for (let quiet = 0, looks = 0; quiet < QUIET_LOOKS && looks < MOST_LOOKS; looks += 1) {
    await sleep(LOOK_MS);
    const metrics = await (await fetch(`${baseUrl}/metrics`)).text();
    quiet = /^lockstep_sandboxes\{[^}]*state="taken"[^}]*\} 0$/m.test(metrics) ? quiet + 1 : 0;
  }
}

function judgePid(): number {
  const pid = family(process.pid).find((one) =>
    read(`/proc/${one}/cmdline`).includes('workers/judge/main.ts'),
  );
  if (pid === undefined) throw new Error('There is no judge below this process.');
  return pid;
}

/** A process and its descendants. */
function family(pid: number): number[] {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    read(`/proc/${pid}/task/${thread}/children`).trim().split(' ').filter(Boolean).map(Number),
  );
  return [pid, ...children.flatMap(family)];
}

/** Kernel's ticks of 10 ms; a judge that does nothing for ten seconds uses few. */
function cpuMs(pid: number): number {
  const stat = read(`/proc/${pid}/stat`);
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * 10;
}

function proportionalBytes(pid: number): number {
  return Number(/^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) * 1024;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}
