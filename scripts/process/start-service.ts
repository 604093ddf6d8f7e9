import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { guard } from './guard.ts';

export interface ServiceOptions {
  name: string;
  /** Arguments of Node. */
  command: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Milliseconds between the request to end and SIGKILL. */
  graceMs: number;
  onLine: (line: string) => void;
}

export interface Service {
  readonly name: string;
  /** From now on a service that ends is started again, after a pause that doubles up to 30 s. */
  supervise(onRestart: (reason: string) => void): void;
  /** Resolves with the reason when the service ends unasked before `supervise`. */
  failed: Promise<string>;
  stop(): Promise<void>;
  /** SIGKILL, at once. */
  kill(): void;
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** A service that ran this long has recovered: the next pause is the first one again. */
const RECOVERED_MS = 60_000;

/** Starts a Node program as a process group of its own, which ends with this process however that ends. */
export function startService(options: ServiceOptions): Service {
  let restart: ((reason: string) => void) | undefined;
  let stopping = false;
  let endedEarly = false;
  let pause = FIRST_PAUSE_MS;
  const { promise: failed, resolve: fail } = Promise.withResolvers<string>();
  let current = launch();

  function launch(): ChildProcess {
    const startedAt = performance.now();
    const child = launchGroup(options);
    onceEnded(child, async (reason) => {
      signalGroup(child, 'SIGKILL'); // Nothing of a crashed service works on beside its successor.
      if (stopping) return;
      if (!restart) {
        endedEarly = true;
        return fail(reason);
      }
      if (performance.now() - startedAt > RECOVERED_MS) pause = FIRST_PAUSE_MS;
      restart(`${reason}; it is started again in ${pause / 1000} s`);
      await sleep(pause, undefined, { ref: false });
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      if (!stopping) current = launch();
    });
    return child;
  }

  return {
    name: options.name,
    failed,
    supervise: (onRestart) => {
      restart = onRestart;
      if (endedEarly) current = launch();
    },
    stop: () => {
      stopping = true;
      return stopGroup(current, options.graceMs);
    },
    kill: () => {
      stopping = true;
      signalGroup(current, 'SIGKILL');
    },
  };
}

function launchGroup({ command, cwd, env, onLine }: ServiceOptions): ChildProcess {
  const child = spawn(process.execPath, command, {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (child.pid) child.once('exit', guard(-child.pid, 'SIGTERM'));
  forwardLines(child.stdout, onLine);
  forwardLines(child.stderr, onLine);
  return child;
}

function onceEnded(child: ChildProcess, then: (reason: string) => void): void {
  child.once('error', (error) => then(`could not be started: ${error.message}`));
  child.once('exit', (code, signal) => then(signal ? `was ended by ${signal}` : `ended with code ${code}`));
}

function forwardLines(stream: Readable | null, onLine: (line: string) => void): void {
  if (stream) createInterface({ input: stream }).on('line', onLine);
}

/** Asks the service, not its whole group: it ends its own children in its own order. Kills the group in the end. */
async function stopGroup(child: ChildProcess, graceMs: number): Promise<void> {
  if (child.exitCode === null && child.signalCode === null && child.pid) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), graceMs);
    await ended;
    clearTimeout(timer);
  }
  signalGroup(child, 'SIGKILL');
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid) process.kill(-child.pid, signal);
  } catch {
    // Nobody is left in the group.
  }
}
