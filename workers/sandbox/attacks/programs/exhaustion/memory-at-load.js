// expect: memory limit
// unharmed: neighbour, memory
const kept = [];
for (;;) kept.push(Buffer.alloc(10_000_000, 1));
export const attack = () => kept;
