import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Json } from '#lib/contracts/json.ts';
import {
  ALL_ASLEEP,
  type Ending,
  endOfExit,
  endOfFrame,
  endOfTime,
  FLOOD,
  MACHINERY_FAILED,
  OUT_OF_MEMORY,
  STOPPED,
  STUCK,
  UNASKED,
} from './ending.ts';
import { guardMemory, guardSleep, guardTime, type Release } from './process/call-guards.ts';
import { pinThreads } from './process/pin-threads.ts';
import type { Exit, SandboxProcess } from './process/sandbox-process.ts';
import { readProcessCpuNs } from './process/thread-activity.ts';
import { ConsoleCollector } from './protocol/console-collector.ts';
import { FrameReader } from './protocol/frame-reader.ts';
import { parseReply, type Reply } from './protocol/reply.ts';
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

/** What decided a call, and when. */
type Event = { at: number } & ({ reply: Reply } | { ending: Ending } | { exit: Exit });

/** The judge's end of one sandbox: asks, guards, and believes nothing that comes back. */
export class RunningSandbox implements Sandbox {
  readonly #parts: RunningSandboxParts;
  readonly #frames: FrameReader;
  readonly #console: ConsoleCollector;
  readonly #cpuAtStart: number;
  readonly #oomKillsAtStart: number;
  #memoryMb: number;
  #settle: ((event: Event) => void) | null = null;
  /** Whether the call in hand has its answer already; a second one is a violation. */
  #decided = false;
  /** What the sandbox did wrong between its answer and the last of its output. */
  #late: Ending | null = null;
  #over: Ending | null = null;
  #killed: Promise<void> | null = null;

  constructor(parts: RunningSandboxParts) {
    this.#parts = parts;
    this.#memoryMb = parts.memoryMb;
    this.#cpuAtStart = parts.slot.cgroup?.cpuNs() ?? 0;
    this.#oomKillsAtStart = parts.slot.cgroup?.oomKills() ?? 0;
    this.#frames = new FrameReader(
      (frame) => this.#onFrame(frame),
      (problem) => this.#end(this.#settle === null ? UNASKED : endOfFrame(problem)),
    );
    this.#console = new ConsoleCollector(() => this.#end(FLOOD));
    parts.process.channel.on('data', (chunk: Buffer) => this.#frames.push(chunk));
    parts.process.output.on('data', (chunk: Buffer) => this.#console.push(chunk));
    void parts.process.exited.then((exit) => this.#onExit(exit));
  }

  get pid(): number | null {
    return this.#killed === null ? this.#parts.process.innerPid : null;
  }

  get dead(): boolean {
    return this.#over !== null;
  }

  /** Waits until the runtime inside waits for a program. @throws Error with what it printed instead. */
  async start(): Promise<void> {
    this.#frames.maxBytes = 64;
    this.#console.begin(4096);
    const timer = setTimeout(() => this.#end(MACHINERY_FAILED), START_MS);
    const event = await new Promise<Event>((resolve) => {
      this.#settle = resolve;
    });
    clearTimeout(timer);
    this.#settle = null;
    this.#decided = false;
    if ('reply' in event && 'ready' in event.reply) return;
    await this.kill();
    throw new Error(`A sandbox did not start: ${this.#console.read().text.trim() || 'no reason given'}`);
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
    this.#killed ??= this.#dispose();
    return this.#killed;
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
    if (this.#settle !== null) throw new Error('Calls of a sandbox must not overlap.');
    const id = randomBytes(16).toString('base64url');
    const answerBytes = limits.answerBytes ?? ANSWER_BYTES;
    const frame = encodeFrame({ ...body, operation, id, answerBytes });
    this.#frames.maxBytes = answerBytes + FRAME_OVERHEAD;
    this.#console.begin(limits.outputBytes);
    const cpuBefore = this.cpuNs();
    const guards: Release[] = [];
    const sent = performance.now();
    const event = await new Promise<Event>((resolve) => {
      this.#settle = resolve;
      this.#parts.process.channel.write(frame);
      guards.push(...this.#guards(operation, limits));
    });
    for (const release of guards) release();
    const cpuAfter = this.cpuNs();
    await pollOnce();
    this.#settle = null;
    this.#decided = false;
    const measured = {
      wallMs: event.at - sent,
      cpuMs: cpuBefore === null || cpuAfter === null ? null : (cpuAfter - cpuBefore) / 1e6,
    };
    const decided = this.#decide(event, id);
    if (decided.kind === 'ended') void this.kill();
    return { ...decided, ...measured, console: this.#console.read() };
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

  #decide(event: Event, id: string): DecidedOutcome {
    // Something happened while the last output was read: a second answer, or a flood.
    if (this.#late !== null) return this.#ended(this.#late);
    if ('ending' in event) return this.#ended(event.ending);
    if ('exit' in event) return this.#ended(this.#endOfExit(event.exit));
    const { reply } = event;
    if (!('id' in reply) || reply.id !== id) return this.#ended(UNASKED);
    if ('value' in reply) return { kind: 'answer', value: reply.value };
    if ('exit' in reply) return this.#ended(this.#endOfReportedExit(reply));
    if ('error' in reply) return { kind: 'threw', ...this.#tidy(reply.error) };
    if ('tooLarge' in reply) return this.#ended({ cause: 'output limit', message: reply.tooLarge });
    return this.#ended(STUCK);
  }

  #ended(ending: Ending): DecidedOutcome {
    this.#over ??= ending;
    return { kind: 'ended', ...ending };
  }

  #onFrame(frame: unknown): void {
    const reply = parseReply(frame);
    if (reply === null || this.#settle === null || this.#decided) this.#end(UNASKED);
    else this.#resolve({ at: performance.now(), reply });
  }

  #onExit(exit: Exit): void {
    const at = performance.now();
    // The last frames and the last output are still in their pipes.
    void pollOnce().then(() => {
      if (this.#settle !== null && !this.#decided) this.#resolve({ at, exit });
      else this.#over ??= this.#endOfExit(exit);
    });
  }

  /** Ends the sandbox from our side: nothing that it sends later counts. */
  #end(ending: Ending): void {
    if (this.#over !== null) return;
    this.#over = ending;
    if (this.#decided) this.#late = ending;
    else this.#resolve({ at: performance.now(), ending });
    void this.kill();
  }

  #resolve(event: Event): void {
    this.#decided = this.#settle !== null;
    this.#settle?.(event);
  }

  #endOfExit(exit: Exit): Ending {
    const oomKilled = (this.#parts.slot.cgroup?.oomKills() ?? 0) > this.#oomKillsAtStart;
    return endOfExit(exit, { oomKilled, memoryMb: this.#memoryMb, lastOutput: this.#console.lastOutput() });
  }

  #endOfReportedExit(reply: Extract<Reply, { exit: number }>): Ending {
    if (reply.error === undefined) return this.#endOfExit({ code: reply.exit, signal: null });
    const { name, message, stack } = this.#tidy(reply.error);
    return { cause: 'runtime error', message: stack || `${name}: ${message}` };
  }

  /**
   * Leaves the candidate's own lines in a stack. Without namespaces their files have paths of the host: nobody's
   * business.
   */
  #tidy(error: { name: string; message: string; stack: string }) {
    const hide = (text: string) => text.replaceAll(this.#parts.workFolder, '/work');
    const lines = error.stack.split('\n').filter((line) => !/^ +at .*(\/inside\/|node:internal)/.test(line));
    return { name: error.name, message: hide(error.message), stack: hide(lines.join('\n')) };
  }

  #overBefore(ending: Ending): Outcome {
    return { kind: 'ended', ...ending, wallMs: 0, cpuMs: null, console: { text: '', truncated: false } };
  }
}

type DecidedOutcome = Outcome extends infer O
  ? O extends Outcome
    ? Omit<O, 'wallMs' | 'cpuMs' | 'console'>
    : never
  : never;

function encodeFrame(request: object): Buffer {
  const body = Buffer.from(JSON.stringify(request));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([length, body]);
}

/** One whole turn of the event loop: everything that was in a pipe before has been read after it. */
function pollOnce(): Promise<void> {
  return new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
}
