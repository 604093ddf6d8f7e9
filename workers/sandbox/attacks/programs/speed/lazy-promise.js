// expect: honest time
// unharmed: judge
export const attack = () => ({
  // biome-ignore lint/suspicious/noThenProperty: the attack is a thenable.
  then(resolve) {
    const end = performance.now() + 100;
    while (performance.now() < end);
    resolve([]);
  },
});
