// expect: output limit
// unharmed: neighbour, judge
export const attack = () => {
  for (;;) console.log('x'.repeat(100_000));
};
