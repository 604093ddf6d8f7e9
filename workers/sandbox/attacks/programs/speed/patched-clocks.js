// expect: honest time
// unharmed: judge
const real = process.hrtime.bigint;
performance.now = () => 0;
Date.now = () => 0;
process.hrtime.bigint = () => 0n;
process.hrtime = () => [0, 0];
export const attack = () => {
  const begin = real();
  while (real() - begin < 100_000_000n);
  return [];
};
