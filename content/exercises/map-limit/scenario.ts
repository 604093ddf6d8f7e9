import type { AsyncScenario, Finding, Size, VirtualClock } from '#lib/contracts/exercise-tests.ts';

type Solution = typeof import('./reference.ts');
type Scenario = AsyncScenario<Solution>;

/** One list of work: how long each call takes, and which calls fail. */
interface Work {
  limit: number;
  /** Milliseconds; 0 means that the call resolves without any timer. */
  durations: number[];
  /** Calls that reject when their time is over. */
  rejecting: number[];
  /** A call that throws instead of returning a promise. */
  throwing: number | null;
}

interface Call {
  index: number;
  item: unknown;
  at: number;
}

/** What a run saw. It comes back from a hostile process, so `check` reads it through `parseObserved`. */
interface Observed {
  calls: Call[];
  peak: number;
  /** The results, or the reason of the rejection. */
  outcome: { results: unknown[] } | { reason: unknown };
  settledAt: number;
}

/** Every call takes the same time. */
const steady = scenarioOf((size) => ({ ...quiet(size), durations: listOf(size, () => of(size, 'ms')) }));

/** Calls take from 1 to 100 ms, drawn from the seed. */
const mixed = scenarioOf((size) => ({ ...quiet(size), durations: drawn(size) }));

/** As `mixed`, and one call rejects; another may reject after it. */
const rejection = scenarioOf((size) => ({
  ...quiet(size),
  durations: drawn(size),
  rejecting: [of(size, 'rejects'), size.rejectsToo ?? of(size, 'rejects')],
}));

/** As `mixed`, and one call throws. */
const exception = scenarioOf((size) => ({
  ...quiet(size),
  durations: drawn(size),
  throwing: of(size, 'throws'),
}));

export const scenarios: Record<string, Scenario> = { steady, mixed, rejection, exception };

function scenarioOf(workOf: (size: Size) => Work): Scenario {
  return {
    run: (solution, clock, size) => observe(solution, clock, workOf(size)),
    check: (observed, size) => judge(parseObserved(observed), workOf(size)),
  };
}

function of(size: Size, name: string): number {
  return size[name] ?? 0;
}

function quiet(size: Size): Work {
  return { limit: of(size, 'limit'), durations: [], rejecting: [], throwing: null };
}

function listOf(size: Size, make: (index: number) => number): number[] {
  return Array.from({ length: of(size, 'items') }, (_, index) => make(index));
}

/** Marsaglia's xorshift with 32 bits (2003): the same list in the sandbox and in the judge. */
function drawn(size: Size): number[] {
  let state = Math.imul(of(size, 'seed') + 1, 0x9e3779b1) | 1;
  return listOf(size, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return 1 + ((state >>> 0) % 100);
  });
}

const itemAt = (index: number) => `item ${index}`;
const resultAt = (index: number) => `result ${index}`;
const reasonAt = (index: number) => `call ${index} failed`;

async function observe(solution: Solution, clock: VirtualClock, work: Work): Promise<Observed> {
  const calls: Call[] = [];
  const failures = new Map<unknown, string>();
  const fail = (index: number): never => {
    const reason = new Error(reasonAt(index));
    failures.set(reason, reason.message);
    throw reason;
  };
  let inFlight = 0;
  let peak = 0;
  const fn = (item: string, index: number): Promise<string> => {
    calls.push({ index, item, at: clock.now() });
    if (index === work.throwing) fail(index);
    inFlight += 1;
    peak = Math.max(peak, inFlight);
    return pass(clock, work.durations[index] ?? 0).then(() => {
      inFlight -= 1;
      return work.rejecting.includes(index) ? fail(index) : resultAt(index);
    });
  };
  const items = Object.freeze(work.durations.map((_, index) => itemAt(index)));
  const outcome = await solution.mapLimit(items, work.limit, fn).then(
    (results) => ({ results: [...results] }),
    (reason: unknown) => ({ reason: failures.get(reason) ?? `another reason: ${reason}` }),
  );
  const settledAt = clock.now();
  // Late starts and late rejections have to show themselves before the run ends.
  await clock.sleep(1 + work.durations.reduce((sum, ms) => sum + ms, 0));
  return { calls, peak, outcome, settledAt };
}

async function pass(clock: VirtualClock, ms: number): Promise<void> {
  if (ms > 0) await clock.sleep(ms);
}

function judge(observed: Observed | null, work: Work): Finding | null {
  if (observed === null) return wrong('The run did not report what it saw.');
  const { calls, peak, outcome, settledAt } = observed;
  if (peak > work.limit) return wrong(`${peak} calls were in flight at once; the limit is ${work.limit}.`);
  const plan = schedule(work);
  const { failure } = plan;
  for (const [place, call] of calls.entries()) {
    if (failure && place >= failure.mostCalls) {
      return wrong(
        `fn was called for item ${place} at ${call.at} ms, after call ${failure.call} had failed at ${failure.at} ms.`,
      );
    }
    const objection = misplaced(call, place, plan.starts);
    if (objection) return wrong(objection);
  }
  const fewest = failure?.fewestCalls ?? plan.starts.length;
  if (calls.length < fewest)
    return wrong(`fn was called ${calls.length} times; it should have been ${fewest} times.`);
  return failure ? badFailure(outcome, settledAt, failure) : badResults(outcome, work.durations.length);
}

function misplaced(call: Call, place: number, starts: readonly number[]): string | null {
  const start = starts[place];
  if (start === undefined) return `fn was called more often than there are items.`;
  if (call.index !== place || call.item !== itemAt(place)) {
    return `Call number ${place + 1} of fn should have got "${itemAt(place)}" and ${place}; it got "${call.item}" and ${call.index}.`;
  }
  if (call.at > start)
    return `fn was called for item ${place} at ${call.at} ms, but a lane was free from ${start} ms on.`;
  return null;
}

function badFailure(outcome: Observed['outcome'], settledAt: number, { call, at }: Failure): Finding | null {
  if ('results' in outcome) return wrong(`Call ${call} failed, but mapLimit resolved.`);
  if (outcome.reason !== reasonAt(call)) {
    return wrong(`mapLimit rejected with "${outcome.reason}"; the first to fail was "${reasonAt(call)}".`);
  }
  if (settledAt === at) return null;
  return wrong(`Call ${call} failed at ${at} ms, but mapLimit rejected only at ${settledAt} ms.`);
}

function badResults(outcome: Observed['outcome'], items: number): Finding | null {
  if ('reason' in outcome) return wrong(`No call failed, but mapLimit rejected with "${outcome.reason}".`);
  const { results } = outcome;
  if (results.length !== items) return wrong(`There are ${items} items, but ${results.length} results.`);
  const index = results.findIndex((result, place) => result !== resultAt(place));
  return index === -1
    ? null
    : wrong(`Place ${index} of the results holds "${results[index]}", not "${resultAt(index)}".`);
}

interface Failure {
  call: number;
  at: number;
  fewestCalls: number;
  /** More than the fewest where another lane gets free in the very moment of the failure. */
  mostCalls: number;
}

/** When each call has to start, by list scheduling: the next item goes to the lane that is free first. */
function schedule({ limit, durations, rejecting, throwing }: Work): {
  starts: number[];
  failure: Failure | null;
} {
  const freeAt = new Array<number>(Math.min(limit, durations.length)).fill(0);
  const calls = durations.map((ms, index) => {
    const start = Math.min(...freeAt);
    const lane = freeAt.indexOf(start);
    const end = index === throwing ? start : start + ms;
    freeAt[lane] = end;
    return { index, start, end, lane, fails: index === throwing || rejecting.includes(index) };
  });
  const starts = calls.map(({ start }) => start);
  const [first] = calls.filter(({ fails }) => fails).sort((a, b) => a.end - b.end);
  if (!first) return { starts, failure: null };
  const started = calls.filter(({ start, index }) => start < first.end || index <= first.index).length;
  const maybe = calls.filter(
    ({ start, lane, index }) => start === first.end && lane !== first.lane && index > first.index,
  );
  return {
    starts,
    failure: { call: first.index, at: first.end, fewestCalls: started, mostCalls: started + maybe.length },
  };
}

function parseObserved(value: unknown): Observed | null {
  if (!isRecord(value) || !Array.isArray(value.calls) || !isRecord(value.outcome)) return null;
  const { calls, peak, settledAt, outcome } = value;
  if (typeof peak !== 'number' || typeof settledAt !== 'number' || !calls.every(isCall)) return null;
  if (Array.isArray(outcome.results))
    return { calls, peak, settledAt, outcome: { results: outcome.results } };
  return { calls, peak, settledAt, outcome: { reason: outcome.reason } };
}

function isCall(value: unknown): value is Call {
  return isRecord(value) && typeof value.index === 'number' && typeof value.at === 'number';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function wrong(message: string): Finding {
  return { verdict: 'wrong answer', message };
}
