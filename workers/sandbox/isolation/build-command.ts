import type { RuntimeFiles } from './runtime-files.ts';

/** Which layers to build a sandbox with, and the programs that make them. Null and false leave a layer out. */
export interface Isolation {
  bwrap: string | null;
  seccomp: boolean;
  /** Gives each slot a user of its own; only root can. */
  setpriv: string | null;
  prlimit: string | null;
  runtime: RuntimeFiles;
  /** Files in place of those of /proc that programs read to count processors: source by destination. */
  procFiles: Readonly<Record<string, string>>;
  /** Descriptors of the judge that the runtime must close before anything else (inherited-descriptors.ts). */
  inherited: readonly string[];
}

export interface SlotPlace {
  /** User and group of the processes, where setpriv is used. */
  uid: number;
  /** Holds the program; seen inside as /work, read-only. */
  folder: string;
  /** Files to write one's process id into, to come under the slot's limits. */
  cgroupProcsFiles: readonly string[];
}

export const MAX_THREADS = 64;
const MAX_DESCRIPTORS = 256;
/** Descriptor on which bubblewrap reads the filter (process/sandbox-process.ts). */
const SECCOMP_FD = 4;

/** The command line that becomes the runtime inside. `heapMb` bounds V8's old generation. */
export function buildCommand(isolation: Isolation, slot: SlotPlace, heapMb: number): string[] {
  return [
    ...joinCgroups(slot),
    ...ownUser(isolation, slot),
    ...resourceLimits(isolation),
    ...namespaces(isolation, slot),
    ...runtime(isolation, heapMb),
  ];
}

/** A shell that comes under the limits before it becomes anything else. Both outputs share one pipe, in order. */
function joinCgroups({ cgroupProcsFiles }: SlotPlace): string[] {
  const joins = cgroupProcsFiles.map((file) => `echo $$ > '${file}' || exit 97`);
  return ['/bin/sh', '-c', ['exec 2>&1', ...joins, 'exec "$@"'].join('\n'), 'sh'];
}

function ownUser({ setpriv, bwrap }: Isolation, { uid }: SlotPlace): string[] {
  if (setpriv === null) return [];
  const id = String(uid);
  const dieWithJudge = bwrap === null ? ['--pdeathsig', 'KILL'] : [];
  return [setpriv, '--reuid', id, '--regid', id, '--clear-groups', '--no-new-privs', ...dieWithJudge, '--'];
}

/** The number of threads is limited per user, so only where the user is the slot's own. */
function resourceLimits({ prlimit, setpriv }: Isolation): string[] {
  if (prlimit === null) return [];
  const threads = setpriv === null ? [] : [`--nproc=${MAX_THREADS + 8}`];
  return [prlimit, '--core=0', '--fsize=0', `--nofile=${MAX_DESCRIPTORS}`, ...threads, '--'];
}

function namespaces({ bwrap, seccomp, runtime, procFiles }: Isolation, { folder }: SlotPlace): string[] {
  if (bwrap === null) return [];
  const show = (source: string, destination: string) => ['--ro-bind', source, destination];
  return [
    bwrap,
    ...['--unshare-all', '--die-with-parent', '--new-session', '--cap-drop', 'ALL'],
    ...['--hostname', 'sandbox', '--uid', '65534', '--gid', '65534', '--clearenv', '--setenv', 'HOME', '/'],
    ...show(runtime.node, '/app/node'),
    ...runtime.libraries.flatMap((library) => show(library, library)),
    ...['--dev-bind', '/dev/null', '/dev/null'],
    ...show(runtime.inside, '/app/inside'),
    ...show(folder, '/work'),
    ...Object.entries(procFiles).flatMap(([destination, source]) => show(source, destination)),
    ...['--remount-ro', '/', '--chdir', '/work'],
    // Without a process that waits for it: the filter leaves no wait4 to one.
    '--as-pid-1',
    ...(seccomp ? ['--seccomp', String(SECCOMP_FD)] : []),
    '--',
  ];
}

function runtime({ bwrap, inherited, runtime: { node, inside } }: Isolation, heapMb: number): string[] {
  const [program, folder] = bwrap === null ? [node, inside] : ['/app/node', '/app/inside'];
  const flags = ['--no-addons', '--disable-sigusr1', `--max-old-space-size=${heapMb}`];
  return [program, ...flags, `${folder}/runner.cjs`, ...inherited];
}
