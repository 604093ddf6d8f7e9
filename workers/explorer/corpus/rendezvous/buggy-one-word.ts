// expect: assertion | deadlock | lost wake-up
// why: each takes its own notice for the other's
export function meet(a: Int32Array, me: number) {
  Atomics.add(a, 0, 1);
  Atomics.notify(a, 0);
  Atomics.wait(a, 0, 0);
}
