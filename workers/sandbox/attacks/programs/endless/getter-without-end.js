// expect: time limit
// unharmed: neighbour
// timeout: 800
export const attack = () => ({
  get value() {
    for (;;);
  },
});
