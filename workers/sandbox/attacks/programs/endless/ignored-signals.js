// expect: time limit
// unharmed: neighbour
// timeout: 800
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGQUIT', 'SIGALRM']) process.on(signal, () => {});
export const attack = () => {
  for (;;) Math.sqrt(2);
};
