import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Isolation } from './isolation/build-command.ts';
import { findProgram } from './isolation/find-program.ts';
import { inheritedDescriptors } from './isolation/inherited-descriptors.ts';
import { writeProcFiles } from './isolation/proc-files.ts';
import { locateRuntime } from './isolation/runtime-files.ts';
import { buildFilter } from './isolation/seccomp/build-filter.ts';
import type { FactoryParts } from './sandbox-factory.ts';

/** Looks for everything that this host may offer to isolate with; whether it works is found out later, by trial. */
export function prepareParts(judgeFolder: string, cgroups: FactoryParts['cgroups']): FactoryParts {
  const filterFile = path.join(judgeFolder, 'filter.bpf');
  const architecture = { x64: 'x86_64', arm64: 'aarch64' } as const;
  const known = process.arch === 'x64' || process.arch === 'arm64' ? architecture[process.arch] : null;
  if (known !== null) writeFileSync(filterFile, buildFilter(known));
  const isolation: Isolation = {
    bwrap: findProgram('bwrap'),
    seccomp: known !== null,
    setpriv: process.getuid?.() === 0 ? findProgram('setpriv') : null,
    prlimit: findProgram('prlimit'),
    runtime: locateRuntime(judgeFolder),
    procFiles: writeProcFiles(judgeFolder),
    inherited: inheritedDescriptors(),
  };
  return { isolation, filterFile, judgeFolder, cgroups };
}
