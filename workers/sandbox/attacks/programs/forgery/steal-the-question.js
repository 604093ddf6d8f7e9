// expect: security violation, time limit, runtime error, nothing gained
// unharmed: judge
// timeout: 1500
// A thread reads the channel in place of the harness and answers what it likes.
import { Worker } from 'node:worker_threads';
const thief = `
const fs = require('node:fs');
const head = Buffer.alloc(4);
fs.readSync(3, head, 0, 4);
const body = Buffer.alloc(head.readUInt32LE(0));
fs.readSync(3, body);
`;
new Worker(thief, { eval: true }).on('error', () => {});
await new Promise((resolve) => setTimeout(resolve, 100));
export const attack = () => [];
