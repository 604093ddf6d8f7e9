import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { guard } from './guard.ts';
import { onCpus } from './on-cpus.ts';
import { hasEnded, signalGroup } from './signal-group.ts';

export interface ServiceOptions {
  name: string;
  /** Arguments of Node. */
  command: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Processors that it and all below it keep to, where taskset(1) is there; any when absent. */
  cpus?: readonly number[] | undefined;
  /** Milliseconds between the request to end and SIGKILL. */
  graceMs: number;
  /** Longest pause before a service that ended is started again; 30 s unless told. */
  longestPauseMs?: number;
  onLine: (line: string) => void;
}

export interface Service {
  readonly name: string;
  /** Of the process that runs now, or ran last. */
  readonly pid: number | undefined;
  /** From now on a service that ends is started again, after a pause that doubles up to the longest. */
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
/** A stranger that inherited a service's output could keep it open for ever. */
const LAST_LINES_MS = 1000;

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
      if (stopping) return;
      if (!restart) {
        endedEarly = true;
        return fail(reason);
      }
      if (performance.now() - startedAt > RECOVERED_MS) pause = FIRST_PAUSE_MS;
      restart(`${reason}; it is started again in ${pause / 1000} s`);
      await sleep(pause, undefined, { ref: false });
      pause = Math.min(pause * 2, options.longestPauseMs ?? LONGEST_PAUSE_MS);
      if (!stopping) current = launch();
    });
    return child;
  }

  return {
    name: options.name,
    get pid() {
      return current.pid;
    },
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
      if (!hasEnded(current)) signalGroup(current, 'SIGKILL');
    },
  };
}

function launchGroup({ command, cwd, env, cpus, onLine }: ServiceOptions): ChildProcess {
  const [program, ...args] = onCpus(cpus, [process.execPath, ...command]);
  const child = spawn(program, args, {
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

/** Calls `then` once the child has ended and its last lines are read. */
function onceEnded(child: ChildProcess, then: (reason: string) => void): void {
  child.once('error', (error) => then(`could not be started: ${error.message}`));
  child.once('exit', async (code, signal) => {
    signalGroup(child, 'SIGKILL'); // Nothing of it works on beside its successor, or after it.
    const read = new Promise((resolve) => child.once('close', resolve));
    await Promise.race([read, sleep(LAST_LINES_MS, undefined, { ref: false })]);
    then(signal ? `was ended by ${signal}` : `ended with code ${code}`);
  });
}

function forwardLines(stream: Readable | null, onLine: (line: string) => void): void {
  if (stream) createInterface({ input: stream }).on('line', onLine);
}

/** Asks the service, not its whole group: it ends its own children in its own order. Kills the group in the end. */
async function stopGroup(child: ChildProcess, graceMs: number): Promise<void> {
  if (hasEnded(child)) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), graceMs);
  await ended;
  clearTimeout(timer);
}
