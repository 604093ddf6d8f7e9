// expect: wrong result
// why: reads which job is next and takes it in two steps
export function* jobs(a: Int32Array, count: number): Generator<number> {
  while (Atomics.load(a, 0) < count) {
    const job = Atomics.load(a, 0);
    if (job >= count) return;
    Atomics.store(a, 0, job + 1);
    yield job;
  }
}
