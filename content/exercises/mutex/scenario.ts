import type { Finding, ScenarioRun, SyncScenario } from '#lib/contracts/exercise-tests.ts';

type Solution = typeof import('./reference.ts');
type Scenario = SyncScenario<Solution>;

// The words around a mutex must stay 0: they belong to nobody here.
const LOCK = 1;
const OTHER_LOCK = 3;
const WORDS_OF_NOBODY = [0, 2, 4];
const COUNTER = 5;
const SECOND_COUNTER = 6;
const BED = 7;
const ENTERED = 8;
const LEFT = 9;
const WORDS = 16;

const DEFAULT_SIZE = { threads: 2, sections: 100, pauseUs: 0 };

/** All threads count up the same two plain words inside the mutex. */
const counter: Scenario = {
  threads: (size) => size.threads ?? DEFAULT_SIZE.threads,
  words: () => WORDS,
  thread(solution, shared, _thread, size) {
    const mutex = new solution.Mutex(shared, LOCK);
    for (let section = 0; section < sectionsOf(size); section += 1) {
      mutex.lock();
      countUp(shared, size.pauseUs ?? DEFAULT_SIZE.pauseUs);
      mutex.unlock();
    }
  },
  check: (run, size) =>
    trespass(run) ?? lostCount(run, (size.threads ?? DEFAULT_SIZE.threads) * sectionsOf(size)),
};

/** As `counter`, but each section is entered through a new Mutex object: making one must not open the lock. */
const visitors: Scenario = {
  ...counter,
  thread(solution, shared, _thread, size) {
    for (let section = 0; section < sectionsOf(size); section += 1) {
      const mutex = new solution.Mutex(shared, LOCK);
      mutex.lock();
      countUp(shared, size.pauseUs ?? DEFAULT_SIZE.pauseUs);
      mutex.unlock();
    }
  },
};

/** While one thread holds its mutex, another must get through the mutex next to it. */
const neighbours: Scenario = {
  threads: () => 2,
  words: () => WORDS,
  thread(solution, shared, thread, size) {
    const mutex = new solution.Mutex(shared, thread === 0 ? LOCK : OTHER_LOCK);
    for (let section = 1; section <= sectionsOf(size); section += 1) {
      if (thread === 1) waitFor(shared, ENTERED, section);
      mutex.lock();
      if (thread === 0) {
        announce(shared, ENTERED, section);
        waitFor(shared, LEFT, section);
      }
      mutex.unlock();
      if (thread === 1) announce(shared, LEFT, section);
    }
  },
  check: (run) => trespass(run),
};

export const scenarios: Record<string, Scenario> = { counter, visitors, neighbours };

function sectionsOf(size: { sections?: number }): number {
  return size.sections ?? DEFAULT_SIZE.sections;
}

/** Reads, may sleep, then writes: whoever else is inside meanwhile overwrites, or is overwritten. */
function countUp(shared: Int32Array, pauseUs: number): void {
  const before = shared[COUNTER] ?? 0;
  if (pauseUs > 0) Atomics.wait(shared, BED, 0, pauseUs / 1000);
  shared[COUNTER] = before + 1;
  shared[SECOND_COUNTER] = (shared[SECOND_COUNTER] ?? 0) + 1;
}

function waitFor(shared: Int32Array, index: number, value: number): void {
  for (;;) {
    const seen = Atomics.load(shared, index);
    if (seen === value) return;
    Atomics.wait(shared, index, seen);
  }
}

function announce(shared: Int32Array, index: number, value: number): void {
  Atomics.store(shared, index, value);
  Atomics.notify(shared, index);
}

function trespass({ shared }: ScenarioRun): Finding | null {
  const index = WORDS_OF_NOBODY.find((word) => shared[word] !== 0);
  if (index === undefined) return null;
  const message = `The mutexes were at state[${LOCK}] and state[${OTHER_LOCK}], but state[${index}] was changed to ${shared[index]}.`;
  return { verdict: 'wrong answer', message };
}

function lostCount({ shared }: ScenarioRun, expected: number): Finding | null {
  const counted = Math.min(shared[COUNTER] ?? 0, shared[SECOND_COUNTER] ?? 0);
  if (counted === expected) return null;
  const message = `${expected} critical sections counted to ${counted}: two threads were inside at the same time.`;
  return { verdict: 'data race', message };
}
