// expect: idle afterwards
// unharmed: neighbour
// Between two questions the harness blocks the thread: a timer left behind can't compute.
export const attack = () => {
  setInterval(() => {
    const end = performance.now() + 50;
    while (performance.now() < end);
  }, 1);
  return [];
};
