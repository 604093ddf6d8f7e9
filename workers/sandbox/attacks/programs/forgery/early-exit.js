// expect: runtime error
// unharmed: judge
export const attack = () => process.exit(0);
