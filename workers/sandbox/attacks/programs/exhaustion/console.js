// expect: output limit, memory limit
// unharmed: neighbour, judge
export const attack = () => {
  for (;;) console.log('x'.repeat(100_000));
};
