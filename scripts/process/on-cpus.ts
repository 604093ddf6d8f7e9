import { findProgram } from '../installation/system-package.ts';

type Command = [program: string, ...args: string[]];

/** The command that runs a program on these processors only; the program itself where they are absent, or taskset(1) is. */
export function onCpus(cpus: readonly number[] | undefined, command: Command): Command {
  const taskset = cpus && findProgram('taskset');
  return taskset ? [taskset, '-c', cpus.join(','), ...command] : command;
}
