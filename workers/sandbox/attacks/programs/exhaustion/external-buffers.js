// expect: memory limit
// unharmed: neighbour, memory
export const attack = () => {
  const kept = [];
  for (;;) kept.push(Buffer.alloc(10_000_000, 1));
};
