// expect: wrong result | data race
// why: writes the whole word that it read
export function mark(memory: SharedArrayBuffer, me: number) {
  const words = new Uint16Array(memory);
  words[0] = words[0] | (1 << (me * 8));
}
