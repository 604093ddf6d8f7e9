export function mapLimit<T, R>(
  items: readonly T[],
  limit: number,
  fn: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  return new Promise((resolve, reject) => {
    const results = new Array<R>(items.length);
    const queue = items.entries();
    let inFlight = 0;
    let failed = false;

    function fail(reason: unknown): void {
      failed = true;
      reject(reason);
    }

    function pump(): void {
      while (inFlight < limit && !failed) {
        const next = queue.next();
        if (next.done) break;
        start(...next.value);
      }
      if (inFlight === 0 && !failed) resolve(results);
    }

    function start(index: number, item: T): void {
      inFlight += 1;
      const finish = (result: R) => {
        results[index] = result;
        inFlight -= 1;
        pump();
      };
      try {
        fn(item, index).then(finish, fail);
      } catch (reason) {
        fail(reason);
      }
    }

    pump();
  });
}
