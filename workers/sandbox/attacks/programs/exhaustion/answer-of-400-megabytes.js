// expect: output limit, memory limit, threw
// unharmed: neighbour, judge, memory
export const attack = () => 'x'.repeat(400_000_000);
