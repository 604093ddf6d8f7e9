// expect: nothing
// why: each thread writes its own byte of one word
export function mark(memory: SharedArrayBuffer, me: number) {
  new Uint8Array(memory)[me] = 1;
}
