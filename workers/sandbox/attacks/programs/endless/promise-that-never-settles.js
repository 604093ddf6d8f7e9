// expect: deadlock
// unharmed: neighbour
// timeout: 3000
export const attack = () => new Promise(() => {});
