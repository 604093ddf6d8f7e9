// expect: memory limit
// unharmed: neighbour, memory
export const attack = () => {
  const kept = [];
  for (;;) kept.push(Buffer.from('x'.repeat(1_000_000) + kept.length).toString());
};
