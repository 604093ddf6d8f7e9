import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../process/free-port.ts';
import { inRoot } from '../root.ts';
import { type ProcessIdentity, processTree, stillRunning } from './process-tree.ts';

/** A run of `npm start` as a person would start it, with a folder of its own. */
export interface StartUnderTest {
  npm: ChildProcess;
  port: number;
  dataDir: string;
  output(): string;
  /** Resolves at the line that says where to go; rejects with the output when the command ends before. */
  ready(): Promise<void>;
  /** Exit code, once it has ended. */
  exited: Promise<number | null>;
  tree(): ProcessIdentity[];
}

const started: StartUnderTest[] = [];

export async function startUnderTest(env: Record<string, string> = {}): Promise<StartUnderTest> {
  const port = Number(env.PORT ?? (await freePort()));
  const dataDir = env.DATA_DIR ?? temporaryDataDir();
  const npm = spawn('npm', ['start'], {
    cwd: inRoot(),
    // A group of its own, as a terminal gives to each command.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      DATABASE_URL: '',
      NODE_ENV: 'production',
      ...env,
      PORT: String(port),
      DATA_DIR: dataDir,
    },
  });
  let output = '';
  for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (chunk) => (output += chunk));
  const exited = new Promise<number | null>((resolve) => npm.once('exit', resolve));
  const tree = () => processTree(npm.pid ?? 0);
  const ready = async () => {
    while (!output.includes('Lockstep is ready')) {
      if (npm.exitCode !== null || npm.signalCode !== null) throw new Error(output);
      await sleep(20);
    }
  };
  const start = { npm, port, dataDir, output: () => output, ready, exited, tree };
  started.push(start);
  return start;
}

/** A folder that the account of PostgreSQL may pass through, as a checkout's is. */
export function temporaryDataDir(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'lockstep-start-'));
  chmodSync(folder, 0o711);
  return folder;
}

/** What a press of Ctrl-C does: the terminal signals everything in the foreground's group. */
export function pressCtrlC(start: StartUnderTest): void {
  process.kill(-(start.npm.pid ?? 0), 'SIGINT');
}

/** Resolves when none of `processes` runs any more; rejects with the survivors after `withinMs`. */
export async function untilGone(processes: ProcessIdentity[], withinMs: number): Promise<void> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const survivors = stillRunning(processes);
    if (survivors.length === 0) return;
    if (performance.now() > deadline) throw new Error(`still running: ${JSON.stringify(survivors)}`);
    await sleep(50);
  }
}

/** Ends whatever a failed test left, and removes the folders. */
export async function endStartsUnderTest(): Promise<void> {
  for (const start of started.splice(0)) {
    const tree = start.tree();
    start.npm.kill('SIGTERM');
    await untilGone(tree, 40_000);
    rmSync(start.dataDir, { recursive: true, force: true });
  }
}
