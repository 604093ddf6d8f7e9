import { parseCpuList } from '#lib/base/cpu-list.ts';
import type { Isolation } from './isolation/build-command.ts';
import { buildCommand, MAX_THREADS } from './isolation/build-command.ts';
import type { CgroupHost } from './isolation/cgroup/cgroup.ts';
import { cgroupName } from './isolation/judge-folder.ts';
import { limitThreads } from './process/pin-threads.ts';
import { SandboxProcess } from './process/sandbox-process.ts';
import { RunningSandbox } from './running-sandbox.ts';
import { makeSlot, removeSlot, type Slot } from './slot.ts';

/** Everything that starting a sandbox needs; made once by the probe. */
export interface FactoryParts {
  isolation: Isolation;
  /** File with the seccomp filter. */
  filterFile: string;
  judgeFolder: string;
  cgroups: CgroupHost | null;
}

/** Starts sandboxes in slots that are used again once they are empty. */
export class SandboxFactory {
  readonly parts: FactoryParts;
  readonly #slots: Slot[] = [];
  #free: Slot[] = [];

  constructor(parts: FactoryParts) {
    this.parts = parts;
  }

  /** A sandbox that waits for a program. @throws Error with the reason when it can't be started. */
  async start(memoryMb: number, onGone: () => void): Promise<RunningSandbox> {
    const { isolation, filterFile } = this.parts;
    const slot = this.#free.pop() ?? this.#makeSlot(memoryMb);
    slot.cgroup?.setMemory(memoryMb * 1024 * 1024);
    const cpus = this.#allCpus();
    if (cpus !== null) slot.cgroup?.setCpus(cpus);
    slot.cgroup?.setPreferred(false);
    const sandbox = new RunningSandbox({
      process: new SandboxProcess(
        buildCommand(isolation, slot, memoryMb),
        isolation.bwrap !== null && isolation.seccomp ? filterFile : null,
      ),
      slot,
      workFolder: isolation.bwrap === null ? slot.folder : '/work',
      memoryMb,
      onGone: () => {
        this.#free.push(slot);
        onGone();
      },
    });
    await sandbox.start();
    this.#limitThreads(sandbox);
    return sandbox;
  }

  /** Removes all slots; to be called when nothing runs in them. */
  close(): void {
    for (const slot of this.#slots) removeSlot(slot);
  }

  #makeSlot(memoryMb: number): Slot {
    const index = this.#slots.length;
    const { cgroups, judgeFolder } = this.parts;
    const limits = { memoryBytes: memoryMb * 1024 * 1024, pids: MAX_THREADS };
    const slot = makeSlot(
      index,
      judgeFolder,
      cgroups?.create(cgroupName(judgeFolder, index), limits) ?? null,
    );
    this.#slots.push(slot);
    return slot;
  }

  /** A slot may have been pinned by the one before. */
  #allCpus(): readonly number[] | null {
    const { cgroups } = this.parts;
    return cgroups === null || cgroups.cpus === '' ? null : parseCpuList(cgroups.cpus);
  }

  /** For an ordinary user without a control group for threads. */
  #limitThreads(sandbox: RunningSandbox): void {
    const { cgroups, isolation } = this.parts;
    if (cgroups?.controllers.includes('pids') || isolation.setpriv !== null) return;
    if (isolation.prlimit !== null && sandbox.pid !== null) {
      limitThreads(isolation.prlimit, sandbox.pid, MAX_THREADS);
    }
  }
}
