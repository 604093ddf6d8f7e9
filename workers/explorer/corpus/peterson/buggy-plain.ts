// expect: data race
// why: right if memory were sequentially consistent, which plain accesses are not
export function enter(a: Int32Array, me: number) {
  const other = 1 - me;
  a[me] = 1;
  a[2] = other;
  while (a[other] === 1 && a[2] === other);
}
export function leave(a: Int32Array, me: number) { a[me] = 0; }
