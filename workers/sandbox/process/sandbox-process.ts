import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import type { Duplex, Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { findInnerPid, isRunning } from './thread-activity.ts';

export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** Nothing of the judge's environment gets inside. Next's types want NODE_ENV in every environment. */
const EMPTY_ENVIRONMENT = {} as NodeJS.ProcessEnv;

/** A sandbox as the operating system sees it: one process group, one channel, one pipe of output. */
export class SandboxProcess {
  readonly channel: Duplex;
  readonly output: Readable;
  /** Resolves once the outermost process has ended, also when it could not be started. */
  readonly exited: Promise<Exit>;
  readonly #child: ChildProcess;
  #innerPid: number | null = null;

  constructor(command: readonly string[], filterFile: string | null) {
    const [program = '', ...args] = command;
    // A descriptor of its own for each start: the position in the file is shared by all that inherit it.
    const filter = filterFile === null ? null : openSync(filterFile, 'r');
    const options: SpawnOptions = {
      // Standard input, output, errors (the shell joins them to the output), channel, filter.
      stdio: ['ignore', 'pipe', 'ignore', 'pipe', filter ?? 'ignore'],
      env: EMPTY_ENVIRONMENT,
      cwd: '/',
      detached: true,
    };
    try {
      this.#child = spawn(program, args, options);
    } finally {
      if (filter !== null) closeSync(filter);
    }
    // Both exist and the channel can be written, because the two were asked for as pipes above.
    this.channel = this.#child.stdio[3] as Duplex;
    this.output = this.#child.stdout as Readable;
    this.exited = new Promise((resolve) => {
      this.#child.once('exit', (code, signal) => resolve({ code, signal }));
      this.#child.once('error', () => resolve({ code: null, signal: null }));
    });
    for (const stream of [this.channel, this.output]) stream.on('error', () => {});
  }

  /** Process id of the runtime inside, as the host counts. Known once the runtime has answered. */
  get innerPid(): number | null {
    if (this.#child.pid === undefined) return null;
    this.#innerPid ??= findInnerPid(this.#child.pid);
    return this.#innerPid;
  }

  /**
   * Ends everything inside; resolves when nothing of it runs any more. The runtime dies first, so that bubblewrap
   * reaps it and ends by itself: an orphan would wait as a zombie for whatever is process 1 of the host.
   */
  async kill(): Promise<void> {
    const outer = this.#child.pid;
    if (outer !== undefined && this.#child.exitCode === null && this.#child.signalCode === null) {
      const inner = findInnerPid(outer);
      signal(inner);
      if (inner !== outer) await Promise.race([this.exited, sleep(REAP_MS, null, { ref: false })]);
      signal(-outer);
    }
    await this.exited;
    this.channel.destroy();
    this.output.destroy();
    while (this.#innerPid !== null && isRunning(this.#innerPid)) await sleep(1);
  }
}

/** How long bubblewrap may take to end after what it watches; normally a millisecond. */
const REAP_MS = 200;

function signal(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
}
