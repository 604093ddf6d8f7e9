// expect: nothing gained, runtime error
// unharmed: processes, judge, neighbour
export const attack = () => {
  process.kill(0, 'SIGKILL');
  return [];
};
