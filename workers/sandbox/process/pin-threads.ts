import { spawnSync } from 'node:child_process';
import { findProgram } from '../isolation/find-program.ts';

/** Pins all threads of a process with taskset(1), where no cpuset is granted. Threads made later inherit it. */
export function pinThreads(pid: number, cpus: readonly number[]): boolean {
  const taskset = findProgram('taskset');
  if (taskset === null) return false;
  return (
    spawnSync(taskset, ['-a', '-p', '-c', cpus.join(','), String(pid)], { stdio: 'ignore' }).status === 0
  );
}

/** Bounds the threads of a process with prlimit(1) from outside, where neither a control group nor a user does. */
export function limitThreads(prlimit: string, pid: number, threads: number): boolean {
  return spawnSync(prlimit, ['--pid', String(pid), `--nproc=${threads}`], { stdio: 'ignore' }).status === 0;
}
