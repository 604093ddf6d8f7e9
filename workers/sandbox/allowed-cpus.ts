import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseCpuList } from '#lib/base/cpu-list.ts';

/** Processors that this process may use, by the kernel's numbers (Cpus_allowed_list of proc_pid_status(5)). */
export function allowedCpus(): number[] {
  const count = availableParallelism();
  const anywhere = Array.from({ length: count }, (_, cpu) => cpu);
  try {
    const status = readFileSync('/proc/self/status', 'latin1');
    const list = /^Cpus_allowed_list:\t(.+)$/m.exec(status)?.[1];
    return list ? parseCpuList(list).slice(0, count) : anywhere;
  } catch {
    return anywhere;
  }
}
