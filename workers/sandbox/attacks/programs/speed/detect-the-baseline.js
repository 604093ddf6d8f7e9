// expect: nothing gained
// unharmed: judge
// Looks for anything that tells whether this run is a sample, a measured run, or the baseline.
import fs from 'node:fs';
export const attack = () => {
  const told = JSON.stringify([process.argv, process.execArgv, process.env, fs.readdirSync('/work'), process.title]);
  return ['baseline', 'reference', 'expected', 'hidden', 'measure'].filter((word) => told.includes(word));
};
