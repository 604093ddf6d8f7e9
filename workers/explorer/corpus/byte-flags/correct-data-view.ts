// expect: nothing
// why: each thread writes its own byte, through a DataView
export function mark(memory: SharedArrayBuffer, me: number) {
  new DataView(memory).setUint8(me, 1);
}
