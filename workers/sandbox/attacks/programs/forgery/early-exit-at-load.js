// expect: runtime error
// unharmed: judge
process.reallyExit(0);
export const attack = () => [];
