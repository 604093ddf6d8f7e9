// expect: memory limit, threw
// unharmed: neighbour, memory
export const attack = () => new Array(2 ** 27).fill(0.5).length;
