/** Time as a run sees it, in milliseconds: it passes when a wait times out, and a little with every look at it. */
export class VirtualTime {
  now = 0;
  /** 2026-01-01, so that dates look like dates. */
  static readonly EPOCH = 1_767_225_600_000;

  look(): number {
    this.now += 0.01;
    return this.now;
  }

  advanceTo(time: number): void {
    if (time > this.now && Number.isFinite(time)) this.now = time;
  }
}

/** The language's Date, Math and performance over virtual time and numbers that repeat; `looked` is told of each use. */
export function deterministicGlobals(
  time: VirtualTime,
  random: () => number,
  looked: () => void,
): Record<string, unknown> {
  const pass = () => {
    looked();
    return time.look();
  };
  const look = () => VirtualTime.EPOCH + pass();
  class VirtualDate extends Date {
    constructor(...args: ConstructorParameters<typeof Date> | []) {
      super(...((args.length === 0 ? [look()] : args) as [number]));
    }
    static override now(): number {
      return Math.floor(look());
    }
  }
  Object.defineProperty(VirtualDate, 'name', { value: 'Date' });
  const math = Object.create(Math, {
    random: {
      value: () => {
        looked();
        return random();
      },
    },
  });
  const performance = { now: pass, timeOrigin: VirtualTime.EPOCH };
  const silent = () => undefined;
  const console = { log: silent, info: silent, warn: silent, error: silent, debug: silent, trace: silent };
  return { Date: VirtualDate, Math: math, performance, console };
}

/** Numbers in [0, 1) from a seed (mulberry32 by T. Ettinger). */
export class SeededRandom {
  state: number;
  constructor(seed: number) {
    this.state = seed >>> 0;
  }
  readonly next = (): number => {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };

  /** A whole number in [0, limit). */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }
}
