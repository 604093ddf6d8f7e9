/**
 * Who may use the cores: any number of jobs that are only checked for correctness, or one measured pair alone.
 * First come, first served, so that neither side can starve the other.
 */
export interface CoreLease {
  shared<T>(work: () => Promise<T>): Promise<T>;
  exclusive<T>(work: () => Promise<T>): Promise<T>;
}

interface Waiting {
  exclusive: boolean;
  start: () => void;
}

export function createCoreLease(): CoreLease {
  const waiting: Waiting[] = [];
  let sharing = 0;
  let alone = false;

  function admit(): void {
    for (let next = waiting[0]; next && !alone && !(next.exclusive && sharing > 0); next = waiting[0]) {
      waiting.shift();
      if (next.exclusive) alone = true;
      else sharing += 1;
      next.start();
    }
  }

  async function hold<T>(exclusive: boolean, work: () => Promise<T>): Promise<T> {
    await new Promise<void>((start) => {
      waiting.push({ exclusive, start });
      admit();
    });
    try {
      return await work();
    } finally {
      if (exclusive) alone = false;
      else sharing -= 1;
      admit();
    }
  }

  return { shared: (work) => hold(false, work), exclusive: (work) => hold(true, work) };
}
