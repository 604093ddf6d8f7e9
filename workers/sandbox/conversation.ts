import { type Ending, endOfFrame, FLOOD, UNASKED } from './ending.ts';
import type { Exit, SandboxProcess } from './process/sandbox-process.ts';
import { ConsoleCollector } from './protocol/console-collector.ts';
import { FrameReader } from './protocol/frame-reader.ts';
import { parseReply, type Reply } from './protocol/reply.ts';

/** What decided a question, and when by the judge's monotonic clock, milliseconds. */
export type Event = { at: number } & ({ reply: Reply } | { ending: Ending } | { exit: Exit });

interface Listener {
  /** The sandbox did what no honest one does. */
  onViolation: (ending: Ending) => void;
  /** The process ended while nobody asked it anything. */
  onExit: (exit: Exit) => void;
}

/** Questions to one sandbox, one at a time. The first thing that happens decides each; whatever else comes is a violation. */
export class Conversation {
  readonly console: ConsoleCollector;
  readonly #process: SandboxProcess;
  readonly #listener: Listener;
  readonly #frames: FrameReader;
  #resolve: ((event: Event) => void) | null = null;
  #decided = false;
  /** What the sandbox did wrong between its answer and the last of its output. */
  #late: Ending | null = null;
  #receivedAt = 0;

  constructor(process: SandboxProcess, listener: Listener) {
    this.#process = process;
    this.#listener = listener;
    this.#frames = new FrameReader(
      (frame) => this.#onFrame(frame),
      (problem) => listener.onViolation(this.#isOpen ? endOfFrame(problem) : UNASKED),
    );
    this.console = new ConsoleCollector(() => listener.onViolation(FLOOD));
    process.channel.on('data', (chunk: Buffer) => {
      this.#receivedAt = performance.now();
      this.#frames.push(chunk);
    });
    process.output.on('data', (chunk: Buffer) => this.console.push(chunk));
    void process.exited.then((exit) => this.#onExit(exit));
  }

  /** Sends a frame, if there is one to send, and waits for what decides it and for all output before that. */
  async ask(frame: Buffer | null, limits: { frameBytes: number; outputBytes: number }): Promise<Event> {
    if (this.#resolve !== null) throw new Error('Calls of a sandbox must not overlap.');
    this.#frames.maxBytes = limits.frameBytes;
    this.console.begin(limits.outputBytes);
    const event = await new Promise<Event>((resolve) => {
      this.#resolve = resolve;
      if (frame !== null) this.#process.channel.write(frame);
    });
    await pollOnce();
    this.#resolve = null;
    this.#decided = false;
    return this.#late === null ? event : { at: event.at, ending: this.#late };
  }

  /** Decides the question in hand from the judge's side; an answer that has come meanwhile does not count. */
  end(ending: Ending): void {
    if (this.#decided) this.#late = ending;
    else this.#decide({ at: performance.now(), ending });
  }

  get #isOpen(): boolean {
    return this.#resolve !== null && !this.#decided;
  }

  #decide(event: Event): void {
    this.#decided = this.#resolve !== null;
    this.#resolve?.(event);
  }

  #onFrame(frame: unknown): void {
    const reply = parseReply(frame);
    if (reply === null || !this.#isOpen) this.#listener.onViolation(UNASKED);
    else this.#decide({ at: this.#receivedAt, reply });
  }

  #onExit(exit: Exit): void {
    const at = performance.now();
    // The last frames and the last output are still in their pipes.
    void pollOnce().then(() => {
      if (this.#isOpen) this.#decide({ at, exit });
      else this.#listener.onExit(exit);
    });
  }
}

/** One whole turn of the event loop: everything that was in a pipe before has been read after it. */
function pollOnce(): Promise<void> {
  return new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
}
