// expect: deadlock
// unharmed: neighbour
// timeout: 3000
await new Promise(() => {});
export const attack = () => [];
