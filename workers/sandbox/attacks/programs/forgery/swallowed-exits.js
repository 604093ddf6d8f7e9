// expect: time limit, runtime error
// unharmed: judge, neighbour
// timeout: 1000
process.on('uncaughtException', () => {});
process.on('unhandledRejection', () => {});
process.on('SIGTERM', () => {});
process.on('exit', () => {
  for (;;);
});
export const attack = () => {
  setTimeout(() => {
    throw new Error('ignored');
  }, 1);
  return new Promise(() => setTimeout(() => process.exit(0), 5));
};
