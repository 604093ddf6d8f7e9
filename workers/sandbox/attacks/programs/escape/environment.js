// expect: nothing gained
// unharmed: judge
export const attack = () => Object.keys(process.env).filter((name) => !['HOME', 'PWD'].includes(name));
