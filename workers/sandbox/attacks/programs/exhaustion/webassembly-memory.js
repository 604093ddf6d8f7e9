// expect: memory limit
// unharmed: neighbour, memory
export const attack = () => {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 65_536 });
  for (;;) {
    memory.grow(160);
    new Uint8Array(memory.buffer).fill(1);
  }
};
