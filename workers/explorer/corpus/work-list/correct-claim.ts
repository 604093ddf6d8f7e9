// expect: nothing
// why: a generator that claims the next job by an atomic addition
export function* jobs(a: Int32Array, count: number): Generator<number> {
  for (;;) {
    const job = Atomics.add(a, 0, 1);
    if (job >= count) return;
    yield job;
  }
}
