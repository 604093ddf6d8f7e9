// expect: output limit
// unharmed: neighbour, judge
export const attack = () => {
  const array = [];
  array.length = 2 ** 32 - 1;
  return array;
};
