// expect: runtime error
// unharmed: judge
export const attack = () =>
  new Promise(() => {
    setTimeout(() => {
      throw new Error('later');
    }, 10);
  });
