import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createLogger } from '#lib/base/logger.ts';
import type { Json } from '#lib/contracts/json.ts';
import { type Outcome, openSandboxPool, type Program, type Sandbox, type SandboxPool } from '../index.ts';
import { type Attack, readAttacks } from './read-attack.ts';

const LIMITS = { timeoutMs: 15_000, outputBytes: 16_384 };
const SECRET = 'a secret of the host';

let pool: SandboxPool;
let server: Server;
let connections = 0;
let folder: string;
let bystander: ChildProcess;
let host: { pid: number; port: number; file: string; folder: string; bystander: number };

beforeAll(async () => {
  pool = await openSandboxPool({
    size: 3,
    memoryMb: 160,
    require: 'namespaces',
    logger: createLogger('attacks'),
  });
  server = createServer((socket) => {
    connections++;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  folder = mkdtempSync(path.join(tmpdir(), 'lockstep-attacked-'));
  writeFileSync(path.join(folder, 'secret'), SECRET, { mode: 0o644 });
  bystander = spawn('/bin/sleep', ['600'], { stdio: 'ignore' });
  host = describeHost();
});

afterAll(async () => {
  bystander?.kill('SIGKILL');
  server?.close();
  await pool?.close();
  rmSync(folder, { recursive: true, force: true });
});

function describeHost() {
  const address = server.address();
  return {
    pid: process.pid,
    port: typeof address === 'object' && address !== null ? address.port : 0,
    file: path.join(folder, 'secret'),
    folder: path.join(
      tmpdir(),
      readdirSync(tmpdir()).find((name) => name.startsWith('lockstep-sandbox-')) ?? '',
    ),
    bystander: bystander.pid ?? 0,
  };
}

const program = (javascript: string, name: string): Program => ({
  files: { 'attack.ts': javascript },
  entry: 'attack.ts',
  harness: 'function',
  export: name,
});

/** Somebody else's honest program, judged again and again until it is told to stop. */
async function judgeNeighbour(stop: AbortSignal): Promise<void> {
  const sandbox = await pool.take();
  try {
    const loaded = await sandbox.load(program('export const double = (n) => n * 2;', 'double'), LIMITS);
    expect(loaded.kind).toBe('answer');
    for (let n = 1; n <= 5 || !stop.aborted; n++) {
      expect(await sandbox.call([n], LIMITS)).toMatchObject({ kind: 'answer', value: n * 2 });
    }
  } finally {
    await sandbox.kill();
  }
}

async function runAttack(sandbox: Sandbox, attack: Attack): Promise<Outcome> {
  const limits = { ...LIMITS, timeoutMs: attack.timeout };
  const loaded = await sandbox.load(program(attack.javascript, 'attack'), limits);
  return loaded.kind === 'answer' ? await sandbox.call([host as unknown as Json], limits) : loaded;
}

/** Which of the endings that an attack may have this outcome shows. */
async function endingsOf(outcome: Outcome, sandbox: Sandbox, { expect }: Attack): Promise<string[]> {
  if (outcome.kind === 'threw') return ['threw'];
  if (outcome.kind === 'ended') return [outcome.cause];
  return [
    'answer',
    ...(JSON.stringify(outcome.value) === '[]' ? ['nothing gained'] : []),
    ...(outcome.wallMs >= 99 ? ['honest time'] : []),
    ...(expect.includes('busy afterwards') && (await burns(sandbox)) ? ['busy afterwards'] : []),
    ...(expect.includes('idle afterwards') && (await rests(sandbox)) ? ['idle afterwards'] : []),
  ];
}

/** Waits until the judge sees 20 ms of CPU time that nobody asked for. */
async function burns(sandbox: Sandbox): Promise<boolean> {
  const before = sandbox.cpuNs() ?? 0;
  return vi.waitUntil(() => (sandbox.cpuNs() ?? 0) - before > 20_000_000, { timeout: 30_000 });
}

/** Whether a sandbox uses no CPU while another one is taken, loaded, used and killed. */
async function rests(sandbox: Sandbox): Promise<boolean> {
  const before = sandbox.cpuNs() ?? 0;
  await judgeNeighbour(AbortSignal.abort());
  return (sandbox.cpuNs() ?? 0) - before < 2_000_000;
}

function expectHostUnharmed(): void {
  expect(connections, 'connections to the judge').toBe(0);
  expect(readFileSync(host.file, 'utf8')).toBe(SECRET);
  expect(readdirSync(folder)).toEqual(['secret']);
  expect(bystander.exitCode ?? bystander.signalCode, 'a process of the host').toBeNull();
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
}

describe('every attack ends as it must, and harms nobody', () => {
  const attacks = readAttacks();

  it('has at least 60 programs', () => {
    expect(attacks.length).toBeGreaterThanOrEqual(60);
  });

  it.concurrent.each(attacks)('$name', async (attack) => {
    const stop = new AbortController();
    const neighbour = judgeNeighbour(stop.signal);
    const sandbox = await pool.take();
    try {
      const outcome = await runAttack(sandbox, attack);
      const endings = await endingsOf(outcome, sandbox, attack);
      expect(
        endings.some((ending) => attack.expect.some((expected) => expected === ending)),
        `${JSON.stringify(outcome).slice(0, 1000)} shows none of ${attack.expect.join(', ')}`,
      ).toBe(true);
    } finally {
      stop.abort();
      await sandbox.kill();
      await neighbour;
    }
    expect(sandbox.pid).toBeNull();
    expectHostUnharmed();
  });
});
