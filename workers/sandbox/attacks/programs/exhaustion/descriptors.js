// expect: nothing gained
// unharmed: neighbour, judge
import { openSync } from 'node:fs';
export const attack = () => {
  let open = 0;
  try {
    for (; open < 5000; open++) openSync(process.execPath);
  } catch {}
  return open >= 5000 ? ['five thousand descriptors'] : [];
};
