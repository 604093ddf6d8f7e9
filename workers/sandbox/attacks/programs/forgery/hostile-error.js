// expect: threw
// unharmed: judge
class Hostile extends Error {
  get name() {
    throw new Error('no name');
  }
  get message() {
    return { toString: () => 'accepted' };
  }
  get stack() {
    return 'x'.repeat(10_000_000);
  }
}
export const attack = () => {
  throw new Hostile();
};
