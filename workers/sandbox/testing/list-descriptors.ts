/** A judge with descriptors of its parent. Prints which descriptors a program in its sandbox can read files by. */
import { createLogger } from '#lib/base/logger.ts';
import { openSandboxPool } from '../index.ts';

const pool = await openSandboxPool({
  size: 1,
  memoryMb: 160,
  require: 'namespaces',
  logger: createLogger('leaky'),
});
const sandbox = await pool.take();
const limits = { timeoutMs: 15_000, outputBytes: 1000 };
const javascript = `
import { fstatSync } from 'node:fs';
const isFile = (fd) => { try { return fstatSync(fd).isFile(); } catch { return false; } };
export const list = () => Array.from({ length: 256 }, (_, fd) => fd).filter(isFile);`;
await sandbox.load(
  { files: { 'list.ts': javascript }, entry: 'list.ts', harness: 'function', export: 'list' },
  limits,
);
const outcome = await sandbox.call([], limits);
process.stdout.write(`${JSON.stringify(outcome.kind === 'answer' ? outcome.value : outcome)}\n`);
await pool.close();
