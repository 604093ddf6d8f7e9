// expect: output limit
// unharmed: neighbour, judge
// Forty levels that each hold the next one twice: small here, a million million leaves when written out.
export const attack = () => {
  let value = ['leaf'];
  for (let i = 0; i < 40; i++) value = [value, value];
  return value;
};
