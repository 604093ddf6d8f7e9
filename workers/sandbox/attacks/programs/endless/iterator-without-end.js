// expect: output limit, memory limit, threw
// unharmed: neighbour, memory
// timeout: 5000
function* numbers() {
  for (let i = 0; ; i++) yield i;
}
export const attack = () => [...numbers()];
