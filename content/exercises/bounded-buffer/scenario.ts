import type {
  Finding,
  ScenarioRun,
  Size,
  SyncScenario,
  ThreadContext,
} from '#lib/contracts/exercise-tests.ts';

type Solution = typeof import('./reference.ts');
type Scenario = SyncScenario<Solution>;
type BoundedBuffer = InstanceType<Solution['BoundedBuffer']>;

// The scenario's own words come first; the rest is the buffer's.
const PUTS = 0;
const BED = 1;
const STATE = 8;

/** Values of the pipeline begin below 0, so that negative ones and 0 are among them. */
const FIRST_VALUE = -3;
/** A value of the crowd is its producer's number times this, plus its place among that producer's. */
const PER_PRODUCER = 1 << 16;

/** One producer, one consumer: the order is the whole story. */
const pipeline: Scenario = {
  threads: () => 2,
  words,
  thread(solution, shared, thread, size, context) {
    const buffer = bufferOver(solution, shared, size);
    for (let item = 0; item < of(size, 'items'); item += 1) {
      if (thread === 0) buffer.put(FIRST_VALUE + item);
      else takeInOrder(buffer, item, context);
    }
  },
  check: (run, size) => outOfOrder(run.records[1] ?? [], of(size, 'items')),
};

/** Several producers, several consumers. */
const crowd: Scenario = {
  threads: (size) => of(size, 'producers') + of(size, 'consumers'),
  words,
  thread(solution, shared, thread, size, context) {
    const buffer = bufferOver(solution, shared, size);
    const producers = of(size, 'producers');
    if (thread < producers) {
      for (let item = 0; item < of(size, 'items'); item += 1) buffer.put(thread * PER_PRODUCER + item);
    } else {
      for (let left = shareOf(thread - producers, size); left > 0; left -= 1) context.record(buffer.take());
    }
  },
  check: (run, size) => notExactlyOnce(run, size) ?? overtaken(run, size),
};

/** The consumer comes late: exactly `capacity` values fit until then, and never more. */
const backpressure: Scenario = {
  threads: () => 2,
  words,
  thread(solution, shared, thread, size, context) {
    const capacity = of(size, 'capacity');
    const items = of(size, 'items');
    if (thread === 0) {
      const buffer = bufferOver(solution, shared, size);
      for (let item = 0; item < items; item += 1) {
        buffer.put(FIRST_VALUE + item);
        Atomics.add(shared, PUTS, 1);
        Atomics.notify(shared, PUTS);
      }
      return;
    }
    waitUntilFull(shared, Math.min(capacity, items), of(size, 'pauseUs'));
    const buffer = bufferOver(solution, shared, size);
    for (let taken = 0; taken < items; taken += 1) {
      const inside = Atomics.load(shared, PUTS) - taken;
      context.assert(inside <= capacity, `${inside} values were put in, but the capacity is ${capacity}.`);
      takeInOrder(buffer, taken, context);
    }
  },
  check: (run, size) => outOfOrder(run.records[1] ?? [], of(size, 'items')),
};

export const scenarios: Record<string, Scenario> = { pipeline, crowd, backpressure };

function words(size: Size): number {
  return STATE + 64 + of(size, 'capacity');
}

function bufferOver(solution: Solution, shared: Int32Array, size: Size): BoundedBuffer {
  return new solution.BoundedBuffer(shared.subarray(STATE), of(size, 'capacity'));
}

function of(size: Size, name: string): number {
  return size[name] ?? 0;
}

/** Sleeps until so many values were put, then a moment longer, for one too many to show. */
function waitUntilFull(shared: Int32Array, values: number, pauseUs: number): void {
  for (let puts = Atomics.load(shared, PUTS); puts < values; puts = Atomics.load(shared, PUTS)) {
    Atomics.wait(shared, PUTS, puts);
  }
  if (pauseUs > 0) Atomics.wait(shared, BED, 0, pauseUs / 1000);
}

/** Fails at the first wrong value: waiting on for values that were lost would only look like a deadlock. */
function takeInOrder(buffer: BoundedBuffer, index: number, context: ThreadContext): void {
  const value = buffer.take();
  context.record(value);
  context.assert(value === FIRST_VALUE + index, notNext(index, value));
}

/** How many values a consumer takes: all consumers together take exactly what is put. */
function shareOf(consumer: number, size: Size): number {
  const total = of(size, 'producers') * of(size, 'items');
  const consumers = of(size, 'consumers');
  return Math.floor(total / consumers) + (consumer < total % consumers ? 1 : 0);
}

function outOfOrder(taken: readonly number[], items: number): Finding | null {
  for (let index = 0; index < items; index += 1) {
    if (taken[index] !== FIRST_VALUE + index) return wrong(notNext(index, taken[index]));
  }
  return null;
}

function notNext(index: number, value: number | undefined): string {
  return `take() number ${index + 1} returned ${value}, but ${FIRST_VALUE + index} was next in line.`;
}

function notExactlyOnce({ records }: ScenarioRun, size: Size): Finding | null {
  const seen = new Set<number>();
  for (const value of records.flat()) {
    if (seen.has(value)) return wrong(`${nameOf(value)} was taken twice.`);
    seen.add(value);
  }
  for (let producer = 0; producer < of(size, 'producers'); producer += 1) {
    for (let item = 0; item < of(size, 'items'); item += 1) {
      const value = producer * PER_PRODUCER + item;
      if (!seen.has(value)) return wrong(`${nameOf(value)} was lost.`);
    }
  }
  return null;
}

function overtaken({ records }: ScenarioRun, size: Size): Finding | null {
  for (const taken of records) {
    const last = new Array<number>(of(size, 'producers')).fill(-1);
    for (const value of taken) {
      const producer = Math.floor(value / PER_PRODUCER);
      if (value < (last[producer] ?? 0)) {
        return wrong(
          `${nameOf(value)} was taken after number ${((last[producer] ?? 0) % PER_PRODUCER) + 1} by the same consumer.`,
        );
      }
      last[producer] = value;
    }
  }
  return null;
}

function nameOf(value: number): string {
  return `Value ${(value % PER_PRODUCER) + 1} of producer ${Math.floor(value / PER_PRODUCER) + 1}`;
}

function wrong(message: string): Finding {
  return { verdict: 'wrong answer', message };
}
