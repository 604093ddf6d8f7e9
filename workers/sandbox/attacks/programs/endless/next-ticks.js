// expect: time limit, memory limit
// unharmed: neighbour
// timeout: 800
export const attack = () =>
  new Promise(() => {
    const again = () => process.nextTick(again);
    again();
  });
