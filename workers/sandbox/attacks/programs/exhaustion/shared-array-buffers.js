// expect: memory limit
// unharmed: neighbour, memory
export const attack = () => {
  const kept = [];
  for (;;) kept.push(new Uint8Array(new SharedArrayBuffer(10_000_000)).fill(7));
};
