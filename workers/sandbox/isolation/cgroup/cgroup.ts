/** The limits of one sandbox slot, kept for all sandboxes that use the slot one after the other. */
export interface Cgroup {
  /** Files into which a process writes its own id to come under the limits. */
  readonly procsFiles: readonly string[];
  /** Nanoseconds used by everything that ever ran here; null where no controller accounts for it. */
  cpuNs(): number | null;
  setMemory(bytes: number): boolean;
  setCpus(cpus: readonly number[]): boolean;
  /** Lets what runs here go before everything else on the machine that wants the same processors, or not. */
  setPreferred(preferred: boolean): boolean;
  /** How often the kernel killed something here for want of memory. */
  oomKills(): number;
  /**
   * Whether the limit is as good as used up. The kernel may then throw away and read again the program's own pages for
   * seconds before it kills.
   */
  isMemoryFull(): boolean;
  pids(): number[];
  killAll(): void;
  /** False while something still runs here. */
  remove(): boolean;
}

export interface CgroupHost {
  readonly version: 'v1' | 'v2';
  readonly controllers: readonly string[];
  /** Processors that may be used, as the kernel writes them: "0-3,8". Empty where no cpuset is granted. */
  readonly cpus: string;
  create(name: string, limits: { memoryBytes: number; pids: number }): Cgroup;
  /** Names of the groups that are there, ours and others'. */
  list(): string[];
  /** The group of that name, to clean up after a judge that is gone. */
  open(name: string): Cgroup;
}
