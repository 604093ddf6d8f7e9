// expect: memory limit
// unharmed: neighbour, memory
export const attack = () => {
  const kept = [];
  for (;;) kept.push({ numbers: [1, 2, 3, kept.length] });
};
