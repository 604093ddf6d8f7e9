// expect: honest time
// unharmed: judge
// Sleeps through the time instead of using it: wall time counts.
export const attack = () => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  return [];
};
