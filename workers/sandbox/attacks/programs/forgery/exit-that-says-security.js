// expect: security violation, runtime error
// unharmed: judge
// 159 is how a forbidden system call looks from outside: it can only speak against itself.
export const attack = () => process.exit(159);
