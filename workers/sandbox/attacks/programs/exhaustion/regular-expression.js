// expect: time limit
// unharmed: neighbour, judge
// timeout: 1000
export const attack = () => /^(a+)+$/.test(`${'a'.repeat(40)}!`);
