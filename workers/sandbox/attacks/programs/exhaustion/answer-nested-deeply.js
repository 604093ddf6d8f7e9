// expect: output limit
// unharmed: neighbour, judge
export const attack = () => {
  let value = [];
  for (let i = 0; i < 1_000_000; i++) value = [value];
  return value;
};
