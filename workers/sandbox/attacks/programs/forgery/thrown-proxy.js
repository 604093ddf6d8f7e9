// expect: threw
// unharmed: judge
export const attack = () => {
  throw new Proxy(() => {}, { get: () => { throw new Error('again'); }, getPrototypeOf: () => null });
};
