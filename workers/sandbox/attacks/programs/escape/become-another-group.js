// expect: security violation
// unharmed: judge
export const attack = () => {
  process.setgroups([0]);
  return ['group root'];
};
