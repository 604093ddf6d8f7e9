// expect: nothing gained, runtime error
// unharmed: judge
setTimeout(() => process.exit(0), 20);
export const attack = () => new Promise((resolve) => setTimeout(resolve, 40, []));
