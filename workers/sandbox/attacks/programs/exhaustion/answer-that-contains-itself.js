// expect: output limit
// unharmed: neighbour, judge
export const attack = () => {
  const value = {};
  value.self = value;
  return value;
};
