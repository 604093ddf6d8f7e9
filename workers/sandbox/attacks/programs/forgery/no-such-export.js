// expect: threw
// unharmed: judge
export const attacks = () => [];
