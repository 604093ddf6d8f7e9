// expect: security violation
// unharmed: judge
import { writeSync } from 'node:fs';
const frame = (text) => {
  const body = Buffer.from(text);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([length, body]);
};
writeSync(3, frame('{"id":"guess","value":["forged"]}'));
export const attack = () => [];
