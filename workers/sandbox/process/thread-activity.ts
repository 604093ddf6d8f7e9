import { readdirSync, readFileSync } from 'node:fs';

/** What the threads of a process have done so far, seen from outside. */
export interface ThreadActivity {
  /** Changes whenever any thread ran, however shortly. */
  fingerprint: string;
  /** Whether every thread waits for something. */
  asleep: boolean;
}

/** Looks at all threads of a process; null when it is gone or the host has no /proc. */
export function readThreadActivity(pid: number): ThreadActivity | null {
  try {
    const threads = readdirSync(`/proc/${pid}/task`).map((thread) =>
      readThread(`/proc/${pid}/task/${thread}`),
    );
    return {
      fingerprint: threads.map(({ switches }) => switches).join(' '),
      asleep: threads.every(({ state }) => state === 'S'),
    };
  } catch {
    return null;
  }
}

/** State letter of proc_pid_stat(5), and the counters of voluntary and forced switches. */
function readThread(folder: string): { state: string | undefined; switches: string } {
  const status = readFileSync(`${folder}/status`, 'latin1');
  const switches = [...status.matchAll(/ctxt_switches:\t(\d+)/g)].map((match) => match[1]).join('+');
  return { state: /^State:\t(\w)/m.exec(status)?.[1], switches };
}

/** The process inside, which bubblewrap started: its only child. Without bubblewrap, the process itself. */
export function findInnerPid(pid: number): number {
  try {
    const child = readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1').trim().split(' ')[0];
    return child === undefined || child === '' ? pid : findInnerPid(Number(child));
  } catch {
    return pid;
  }
}

/** Whether a process still holds anything; one that only waits to be reaped does not. */
export function isRunning(pid: number): boolean {
  try {
    return !/^State:\t[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'latin1'));
  } catch {
    return false;
  }
}

/** User and system time of a process, nanoseconds, to the clock tick of 10 ms; null when it is gone. */
export function readProcessCpuNs(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10_000_000;
  } catch {
    return null;
  }
}

/** Resident memory of a process, bytes; 0 when it is gone. */
export function readResidentBytes(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * 4096;
  } catch {
    return 0;
  }
}
