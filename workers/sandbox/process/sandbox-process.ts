import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import type { Duplex, Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { findInnerPid } from './thread-activity.ts';

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

  /** Ends everything inside; resolves when nothing of it runs any more. */
  async kill(): Promise<void> {
    const inner = this.innerPid;
    this.#signalGroup();
    await this.exited;
    this.channel.destroy();
    this.output.destroy();
    // The kernel kills what is inside with its parent, a moment later.
    while (inner !== null && existsSync(`/proc/${inner}`)) await sleep(1);
  }

  #signalGroup(): void {
    if (this.#child.pid === undefined) return;
    try {
      process.kill(-this.#child.pid, 'SIGKILL');
    } catch {
      this.#child.kill('SIGKILL');
    }
  }
}
