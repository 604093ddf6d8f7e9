// expect: security violation
// unharmed: judge
import { writeSync } from 'node:fs';
const frame = (text) => {
  const body = Buffer.from(text);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([length, body]);
};
export const attack = () => {
  writeSync(3, frame('this is not JSON'));
  return [];
};
