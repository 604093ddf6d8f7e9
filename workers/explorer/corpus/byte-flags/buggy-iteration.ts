// expect: data race
// why: counts the flags while others set them
export function mark(memory: SharedArrayBuffer, me: number) {
  const bytes = new Uint8Array(memory, 0, 2);
  let seen = 0;
  for (const byte of bytes) seen += byte;
  bytes[me] = seen >= 0 ? 1 : 0;
}
