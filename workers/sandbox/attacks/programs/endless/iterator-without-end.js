// expect: output limit, memory limit, threw
// unharmed: neighbour, memory
function* numbers() {
  for (let i = 0; ; i++) yield i;
}
export const attack = () => [...numbers()];
