// expect: output limit, security violation
// unharmed: judge, neighbour
// Ten megabytes of brackets block a parser for seconds.
import { writeSync } from 'node:fs';
const frame = (text) => {
  const body = Buffer.from(text);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([length, body]);
};
export const attack = () => {
  const depth = 400_000;
  writeSync(3, frame(`{"id":"x","value":${'['.repeat(depth)}${']'.repeat(depth)}}`));
  return [];
};
