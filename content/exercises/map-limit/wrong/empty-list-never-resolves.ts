// verdict: deadlock
// why: It resolves when the last call finishes. Without items there is no last call.
export function mapLimit<T, R>(
  items: readonly T[],
  limit: number,
  fn: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  return new Promise((resolve, reject) => {
    const results = new Array<R>(items.length);
    let started = 0;
    let finished = 0;
    let failed = false;
    const fail = (reason: unknown) => {
      failed = true;
      reject(reason);
    };
    const startNext = () => {
      if (started >= items.length || failed) return;
      const index = started;
      started += 1;
      const finish = (result: R) => {
        results[index] = result;
        finished += 1;
        if (finished === items.length) resolve(results);
        else startNext();
      };
      try {
        fn(items[index]!, index).then(finish, fail);
      } catch (reason) {
        fail(reason);
      }
    };
    for (let lane = 0; lane < limit; lane += 1) startNext();
  });
}
