// expect: nothing gained
// unharmed: judge
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const { writeSync } = fs;
fs.writeSync = (fd, ...rest) => (fd === 3 ? 1 : writeSync(fd, ...rest));
fs.readSync = () => 0;
process.reallyExit = () => {};
globalThis.setImmediate = () => {};
syncBuiltinESMExports();
export const attack = () => [];
