// expect: deadlock, time limit
// unharmed: neighbour
// timeout: 800
export const attack = () => Atomics.waitAsync(new Int32Array(new SharedArrayBuffer(4)), 0, 0).value;
