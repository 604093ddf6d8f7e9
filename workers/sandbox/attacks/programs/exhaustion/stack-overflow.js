// expect: threw
// unharmed: neighbour, judge
export const attack = () => attack() + attack();
