// expect: security violation
// unharmed: judge
export const attack = () => {
  process.setuid(0);
  return ['root'];
};
