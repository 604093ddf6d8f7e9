// expect: answer, threw
// unharmed: judge
let reads = 0;
export const attack = () =>
  new Proxy(
    {},
    {
      ownKeys: () => ['value', 'toJSON'],
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true, value: 0 }),
      get: (_target, key) => `${String(key)} ${++reads}`,
    },
  );
