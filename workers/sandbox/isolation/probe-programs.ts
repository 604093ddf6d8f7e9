import type { Program } from '../types.ts';

/** Tries, from inside, what the layers must prevent, and tells what happened. */
export const LAYERS_PROBE: Program = {
  files: {
    'probe.ts': `
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { connect } from 'node:net';
import { hostname } from 'node:os';

const descriptors = () => {
  const open = [];
  try {
    while (open.length < 100_000) open.push(openSync(process.execPath));
  } catch {}
  open.forEach((descriptor) => closeSync(descriptor));
  return open.length;
};
const socket = () => new Promise((resolve) => connect(9, '127.0.0.1').on('error', (error) => resolve(error.code)));

export const probe = async () => ({
  pid: process.pid,
  hostname: hostname(),
  hostFiles: existsSync('/etc/passwd') || existsSync('/home') || existsSync('/proc/1'),
  spawn: spawnSync(process.execPath, ['-e', '0']).error?.code ?? null,
  socket: await socket(),
  descriptors: descriptors(),
});`,
  },
  entry: 'probe.ts',
  harness: 'function',
  export: 'probe',
};

/** Fills more memory than it may. */
export const MEMORY_PROBE: Program = {
  files: {
    'probe.ts': `
export const probe = (megabytes) => {
  const blocks = [];
  for (let i = 0; i < megabytes; i++) blocks.push(Buffer.alloc(1024 * 1024, 1));
  return blocks.length;
};`,
  },
  entry: 'probe.ts',
  harness: 'function',
  export: 'probe',
};
