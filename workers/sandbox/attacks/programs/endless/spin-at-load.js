// expect: time limit
// unharmed: neighbour
// timeout: 800
for (;;);
export const attack = () => [];
