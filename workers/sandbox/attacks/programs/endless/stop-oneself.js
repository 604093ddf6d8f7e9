// expect: nothing gained, time limit
// unharmed: neighbour, judge
// timeout: 1500
export const attack = () => {
  process.kill(process.pid, 'SIGSTOP');
  return [];
};
