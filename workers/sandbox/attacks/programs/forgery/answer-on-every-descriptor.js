// expect: security violation, nothing gained, runtime error
// unharmed: judge
import { writeSync } from 'node:fs';
const frame = (text) => {
  const body = Buffer.from(text);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([length, body]);
};
export const attack = () => {
  for (let fd = 4; fd < 64; fd++) {
    try {
      writeSync(fd, frame('{"id":"guess","value":["forged"]}'));
    } catch {}
  }
  return [];
};
