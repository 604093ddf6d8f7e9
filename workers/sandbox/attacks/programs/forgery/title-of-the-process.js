// expect: nothing gained
// unharmed: processes
export const attack = () => {
  process.title = 'lockstep judge';
  return [];
};
