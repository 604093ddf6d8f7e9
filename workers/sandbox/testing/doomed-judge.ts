/** A judge that a test kills while a sandbox spins. Prints what it started as one line of JSON. */
import { createLogger } from '#lib/base/logger.ts';
import { openSandboxPool } from '../index.ts';

const logger = createLogger('doomed');
const pool = await openSandboxPool({ size: 2, memoryMb: 160, require: 'namespaces', logger });
const sandboxes = [await pool.take(), await pool.take(), await pool.take()];
const limits = { timeoutMs: 600_000, outputBytes: 1000 };
const files = { 'spin.ts': 'export const spin = () => { for (;;); };' };
await sandboxes[0]?.load({ files, entry: 'spin.ts', harness: 'function', export: 'spin' }, limits);
void sandboxes[0]?.call([], limits);
process.stdout.write(`${JSON.stringify(sandboxes.map(({ pid }) => pid))}\n`);
