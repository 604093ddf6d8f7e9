// expect: runtime error
// why: throws when another takes the last job
export function* jobs(a: Int32Array, count: number): Generator<number> {
  while (Atomics.load(a, 0) < count) {
    const job = Atomics.add(a, 0, 1);
    if (job >= count) throw new Error(`There is no job ${job}.`);
    yield job;
  }
}
