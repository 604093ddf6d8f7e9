// expect: honest time
// unharmed: judge
// The work is hidden in a getter, to be done when the answer is read: it is read inside, before the clock stops.
export const attack = () => ({
  get late() {
    const end = performance.now() + 100;
    while (performance.now() < end);
    return 1;
  },
});
