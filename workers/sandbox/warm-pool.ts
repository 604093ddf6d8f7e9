import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '#lib/base/logger.ts';
import type { SandboxLayer } from '#lib/contracts/judgement.ts';
import type { RunningSandbox } from './running-sandbox.ts';
import type { SandboxFactory } from './sandbox-factory.ts';
import type { Sandbox, SandboxOptions, SandboxPool } from './types.ts';

interface Waiting {
  resolve: (sandbox: RunningSandbox) => void;
  reject: (error: Error) => void;
}

/** After so many failed starts in a row, whoever waits is told. */
const PATIENCE = 3;
const RETRY_MS = 200;

export interface WarmPoolParts {
  factory: SandboxFactory;
  layers: SandboxLayer[];
  size: number;
  memoryMb: number;
  logger: Logger;
  /** Called once everything is gone. */
  onClosed: () => void;
}

/**
 * Keeps started sandboxes ready. Each is used once; another is started when a used one is gone, so that no start
 * disturbs a run and memory stays bounded. Who finds none ready gets one more.
 */
export class WarmPool implements SandboxPool {
  readonly layers: SandboxLayer[];
  readonly size: number;
  readonly #parts: WarmPoolParts;
  readonly #live = new Set<RunningSandbox>();
  readonly #idle: RunningSandbox[] = [];
  readonly #waiting: Waiting[] = [];
  #starting = 0;
  #failures = 0;
  #holds = 0;
  #closed = false;

  constructor(parts: WarmPoolParts) {
    this.#parts = parts;
    this.layers = parts.layers;
    this.size = parts.size;
    this.#refill();
  }

  counts() {
    const ready = this.#idle.filter(({ dead }) => !dead).length;
    return { ready, taken: this.#live.size - ready, starting: this.#starting };
  }

  async take(options: Partial<SandboxOptions> = {}): Promise<Sandbox> {
    if (this.#closed) throw new Error('The pool of sandboxes is closed.');
    const memoryMb = options.memoryMb ?? this.#parts.memoryMb;
    const sandbox = memoryMb > this.#parts.memoryMb ? await this.#start(memoryMb) : await this.#takeWarm();
    sandbox.setMemory(memoryMb);
    if (options.cpus !== undefined) sandbox.setCpus(options.cpus);
    return sandbox;
  }

  holdRefill(): () => void {
    this.#holds++;
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      this.#holds--;
      this.#refill();
    };
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const { reject } of this.#waiting.splice(0)) reject(new Error('The pool of sandboxes is closed.'));
    while (this.#live.size > 0 || this.#starting > 0) {
      await Promise.all([...this.#live].map((sandbox) => sandbox.kill()));
      await sleep(1);
    }
    this.#parts.factory.close();
    this.#parts.onClosed();
  }

  #takeWarm(): Promise<RunningSandbox> {
    for (;;) {
      const sandbox = this.#idle.shift();
      if (sandbox === undefined) break;
      if (!sandbox.dead) return Promise.resolve(sandbox);
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#refill();
    });
  }

  /** Starts as many as are missing. Those who wait are served even while background starts are held. */
  #refill(): void {
    if (this.#closed) return;
    const wanted = this.#holds > 0 ? 0 : this.size - this.#live.size - this.#starting;
    const missing = Math.max(wanted, this.#waiting.length - this.#starting);
    for (let i = 0; i < missing; i++) void this.#startOne();
  }

  async #startOne(): Promise<void> {
    this.#starting++;
    try {
      const sandbox = await this.#start(this.#parts.memoryMb);
      this.#failures = 0;
      const waiting = this.#waiting.shift();
      if (waiting === undefined) this.#idle.push(sandbox);
      else waiting.resolve(sandbox);
    } catch (err) {
      if (this.#closed) return;
      this.#parts.logger.error({ err }, 'a sandbox could not be started');
      this.#failures++;
      if (this.#failures >= PATIENCE) this.#giveUp(err);
      await sleep(RETRY_MS * Math.min(this.#failures, 25));
    } finally {
      this.#starting--;
      this.#refill();
    }
  }

  async #start(memoryMb: number): Promise<RunningSandbox> {
    const onGone = () => {
      if (started !== undefined) this.#live.delete(started);
      this.#refill();
    };
    let started: RunningSandbox | undefined;
    started = await this.#parts.factory.start(memoryMb, onGone);
    if (this.#closed) {
      await started.kill();
      throw new Error('The pool of sandboxes is closed.');
    }
    this.#live.add(started);
    return started;
  }

  #giveUp(cause: unknown): void {
    const error = new Error('Sandboxes can not be started on this machine.', { cause });
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }
}
