// expect: runtime error
// unharmed: files
export const attack = () => process.abort();
