// expect: security violation
// unharmed: judge, neighbour
import { writeSync } from 'node:fs';
const frame = (text) => {
  const body = Buffer.from(text);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([length, body]);
};
export const attack = () => {
  const flood = Buffer.concat(Array.from({ length: 5000 }, () => frame('{"id":"x","value":1}')));
  for (;;) writeSync(3, flood);
};
