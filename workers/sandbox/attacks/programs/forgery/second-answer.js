// expect: security violation
// unharmed: judge
// Reads its own question to know the id, answers at once, and again after some time.
import { writeSync } from 'node:fs';
const frame = (text) => {
  const body = Buffer.from(text);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([length, body]);
};
const parse = JSON.parse;
export const attack = () => {
  writeSync(3, frame('{"ready":true}'));
  writeSync(3, frame('{"ready":true}'));
  return [];
};
