import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Json } from '#lib/contracts/json.ts';
import { Conversation } from './conversation.ts';
import { decideOutcome } from './decide-outcome.ts';
import {
  ALL_ASLEEP,
  type Ending,
  endOfExit,
  endOfTime,
  MACHINERY_FAILED,
  OUT_OF_MEMORY,
  STOPPED,
} from './ending.ts';
import { guardMemory, guardSleep, guardTime, type Release } from './process/call-guards.ts';
import { pinThreads } from './process/pin-threads.ts';
import type { Exit, SandboxProcess } from './process/sandbox-process.ts';
import { readProcessCpuNs } from './process/thread-activity.ts';
import { clearSlot, placeProgram, type Slot } from './slot.ts';
import type { CallLimits, Outcome, Program, Sandbox, StressRequest } from './types.ts';

const ANSWER_BYTES = 1024 * 1024;
/** What a frame needs besides the value: id and punctuation, or the text of an error. */
const FRAME_OVERHEAD = 64 * 1024;
const START_MS = 20_000;
/** The harness stops stressing when this part of the time limit is used up, so that slow is not "time limit". */
const STRESS_BUDGET = 0.5;

export interface RunningSandboxParts {
  process: SandboxProcess;
  slot: Slot;
  /** Where the code inside sees the slot's folder. */
  workFolder: string;
  memoryMb: number;
  /** Called once, after everything is gone and the slot is empty again. */
  onGone: () => void;
}

/** The judge's end of one sandbox: asks, guards, and believes nothing that comes back. */
export class RunningSandbox implements Sandbox {
  readonly #parts: RunningSandboxParts;
  readonly #conversation: Conversation;
  readonly #cpuAtStart: number;
  readonly #oomKillsAtStart: number;
  #memoryMb: number;
  /** Why no further call makes sense; null while it lives. */
  #over: Ending | null = null;
  #killed: Promise<void> | null = null;

  constructor(parts: RunningSandboxParts) {
    this.#parts = parts;
    this.#memoryMb = parts.memoryMb;
    this.#cpuAtStart = parts.slot.cgroup?.cpuNs() ?? 0;
    this.#oomKillsAtStart = parts.slot.cgroup?.oomKills() ?? 0;
    this.#conversation = new Conversation(parts.process, {
      onViolation: (ending) => this.#end(ending),
      onExit: (exit) => {
        this.#over ??= this.#endOfExit(exit);
        this.#killed ??= this.#dispose();
      },
    });
  }

  get pid(): number | null {
    return this.#killed === null ? this.#parts.process.innerPid : null;
  }

  get dead(): boolean {
    return this.#over !== null;
  }

  /** Waits until the runtime inside waits for a program. @throws Error with what it printed instead. */
  async start(): Promise<void> {
    const timer = setTimeout(() => this.#end(MACHINERY_FAILED), START_MS);
    const event = await this.#conversation.ask(null, { frameBytes: 64, outputBytes: 4096 });
    clearTimeout(timer);
    if ('reply' in event && 'ready' in event.reply) return;
    await this.kill();
    const said = this.#conversation.console.read().text.trim();
    throw new Error(`A sandbox did not start: ${said || 'no reason given'}`);
  }

  load(program: Program, limits: CallLimits): Promise<Outcome> {
    let placed: ReturnType<typeof placeProgram>;
    try {
      placed = placeProgram(this.#parts.slot, program);
    } catch {
      return Promise.resolve(this.#overBefore(MACHINERY_FAILED));
    }
    const { harness, entry, export: name } = program;
    const request = { harness, source: entry, export: name, folder: this.#parts.workFolder, ...placed };
    return this.#ask('load', request, limits);
  }

  call(args: Json[], limits: CallLimits): Promise<Outcome> {
    return this.#ask('call', { args }, limits);
  }

  stress(request: StressRequest, limits: CallLimits): Promise<Outcome> {
    const budgetMs = limits.timeoutMs * STRESS_BUDGET;
    return this.#ask('stress', { ...request, budgetMs }, limits);
  }

  runAsync(
    request: { scenario: string; size: Record<string, number> },
    limits: CallLimits,
  ): Promise<Outcome> {
    return this.#ask('async', request, limits);
  }

  cpuNs(): number | null {
    const used = this.#parts.slot.cgroup?.cpuNs() ?? null;
    if (used !== null) return used - this.#cpuAtStart;
    const { pid } = this;
    return pid === null ? null : readProcessCpuNs(pid);
  }

  setCpus(cpus: readonly number[]): boolean {
    const { pid } = this;
    return this.#parts.slot.cgroup?.setCpus(cpus) || (pid !== null && pinThreads(pid, cpus));
  }

  prefer(): boolean {
    return this.#parts.slot.cgroup?.setPreferred(true) ?? false;
  }

  pause(): void {
    this.#signal('SIGSTOP');
  }

  resume(): void {
    this.#signal('SIGCONT');
  }

  #signal(signal: 'SIGSTOP' | 'SIGCONT'): void {
    const { pid } = this;
    if (pid === null) return;
    try {
      process.kill(pid, signal);
    } catch {
      // It has just ended by itself; the next call says how.
    }
  }

  /** Changes the limit of a sandbox that nobody uses yet. */
  setMemory(memoryMb: number): void {
    if (memoryMb === this.#memoryMb) return;
    this.#memoryMb = memoryMb;
    this.#parts.slot.cgroup?.setMemory(memoryMb * 1024 * 1024);
  }

  kill(): Promise<void> {
    this.#end(STOPPED);
    return this.#killed ?? Promise.resolve();
  }

  async #dispose(): Promise<void> {
    const { process, slot, onGone } = this.#parts;
    await process.kill();
    while (slot.cgroup !== null && slot.cgroup.pids().length > 0) {
      slot.cgroup.killAll();
      await sleep(1);
    }
    clearSlot(slot);
    onGone();
  }

  async #ask(operation: string, body: object, limits: CallLimits): Promise<Outcome> {
    if (this.#over !== null) return this.#overBefore(this.#over);
    const id = randomBytes(16).toString('base64url');
    const answerBytes = limits.answerBytes ?? ANSWER_BYTES;
    const frame = encodeFrame({ ...body, operation, id, answerBytes });
    const cpuBefore = this.cpuNs();
    const guards = this.#guards(operation, limits);
    const sent = performance.now();
    const event = await this.#conversation.ask(frame, {
      frameBytes: answerBytes + FRAME_OVERHEAD,
      outputBytes: limits.outputBytes,
    });
    for (const release of guards) release();
    const cpuAfter = this.cpuNs();
    const decision = decideOutcome(event, {
      id,
      workFolder: this.#parts.workFolder,
      endOfExit: (exit) => this.#endOfExit(exit),
    });
    if (decision.kind === 'ended') this.#end({ cause: decision.cause, message: decision.message });
    return {
      ...decision,
      wallMs: event.at - sent,
      cpuMs: cpuBefore === null || cpuAfter === null ? null : (cpuAfter - cpuBefore) / 1e6,
      console: this.#conversation.console.read(),
    };
  }

  #guards(operation: string, { timeoutMs }: CallLimits): Release[] {
    const { pid } = this;
    const guards = [
      guardTime(pid, timeoutMs, (allAsleep) => this.#end(this.#endOfTime(operation, timeoutMs, allAsleep))),
    ];
    if (pid === null) return guards;
    if (operation === 'stress') guards.push(guardSleep(pid, () => this.#end(ALL_ASLEEP)));
    if (this.#parts.slot.cgroup === null) {
      const exceeded = () => this.#end(OUT_OF_MEMORY(this.#memoryMb));
      guards.push(guardMemory(pid, this.#memoryMb * 1024 * 1024, exceeded));
    }
    return guards;
  }

  #endOfTime(operation: string, timeoutMs: number, allAsleep: boolean): Ending {
    if (this.#parts.slot.cgroup?.isMemoryFull()) return OUT_OF_MEMORY(this.#memoryMb);
    return allAsleep && operation === 'stress' ? ALL_ASLEEP : endOfTime(timeoutMs, allAsleep);
  }

  /** Ends the sandbox from our side: nothing that it sends later counts. */
  #end(ending: Ending): void {
    if (this.#over === null) {
      this.#over = ending;
      this.#conversation.end(ending);
    }
    this.#killed ??= this.#dispose();
  }

  #endOfExit(exit: Exit): Ending {
    const oomKilled = (this.#parts.slot.cgroup?.oomKills() ?? 0) > this.#oomKillsAtStart;
    return endOfExit(exit, {
      oomKilled,
      memoryMb: this.#memoryMb,
      lastOutput: this.#conversation.console.lastOutput(),
    });
  }

  #overBefore(ending: Ending): Outcome {
    return { kind: 'ended', ...ending, wallMs: 0, cpuMs: null, console: { text: '', truncated: false } };
  }
}

function encodeFrame(request: object): Buffer {
  const body = Buffer.from(JSON.stringify(request));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([length, body]);
}
