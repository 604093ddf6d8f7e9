// expect: output limit
// unharmed: neighbour, judge, memory
export const attack = () => new Array(4_000_000).fill(1234);
