import type {
  CaseCoverage,
  DataRace,
  ExplorationCase,
  ExplorationFinding,
  StrategyName,
} from '#lib/contracts/exploration.ts';
import type { Program } from './program.ts';
import { type Discovery, describeFinding, describeRace } from './report/describe-finding.ts';
import { SeededRandom } from './runtime/clock.ts';
import type { RacePair } from './runtime/race-detector.ts';
import { World } from './runtime/world.ts';
import { searchBounded } from './strategies/bounded.ts';
import { searchPartialOrders } from './strategies/partial-order.ts';
import type { RunResult } from './strategies/run-schedule.ts';
import { samplePartialOrders, samplePriorities, sampleRandom } from './strategies/sampling.ts';
import { StateCache } from './strategies/state-cache.ts';

const PCT_DEPTH = 3;
/** Milliseconds for making a failure small. */
const SHRINK_MS = 60;

/** One scenario at one size: searches it in parts, and keeps what they found. */
export class CaseExplorer {
  readonly case: ExplorationCase;
  #world: World;
  readonly #program: Program;
  readonly #cache = new StateCache();
  readonly #random: SeededRandom;
  readonly #now: () => number;
  #failure: Discovery | null = null;
  #race: Discovery | null = null;
  #coverage: Omit<CaseCoverage, 'case'> = {
    schedules: 0,
    states: 0,
    steps: 0,
    exhausted: false,
    bound: -1,
    milliseconds: 0,
    timeouts: 0,
  };

  constructor(program: Program, exploration: ExplorationCase, seed: number, now: () => number) {
    this.case = exploration;
    this.#program = program;
    this.#now = now;
    this.#random = new SeededRandom(seed);
    this.#world = new World(program, exploration, 4);
  }

  get failed(): boolean {
    return this.#failure !== null;
  }

  get raced(): boolean {
    return this.#race !== null;
  }

  get exhausted(): boolean {
    return this.#coverage.exhausted;
  }

  get coverage(): CaseCoverage {
    return { case: this.case, ...this.#coverage };
  }

  get races(): DataRace[] {
    return [...this.#world.detector.races.values()].map((race) => describeRace(this.#world, race));
  }

  /** Searches all schedules with at most so many preemptions, unless that was already seen to be all there are. */
  searchBounded(bound: number, deadline: number): void {
    if (this.exhausted) return;
    this.#cache.clear();
    this.#within(deadline, 'bounded', (onRun) => {
      const outcome = searchBounded(this.#world, { bound, cache: this.#cache, timeouts: true }, onRun);
      this.#coverage.states = Math.max(this.#coverage.states, this.#cache.size);
      if (!outcome.complete) return;
      if (Number.isFinite(bound)) this.#coverage.bound = bound;
      if (!outcome.cut) this.#coverage.exhausted = true;
    });
  }

  search(strategy: StrategyName, deadline: number): void {
    const sampling = { random: this.#random, timeouts: true };
    this.#within(deadline, strategy, (onRun) => {
      if (strategy === 'pos') samplePartialOrders(this.#world, sampling, onRun);
      else if (strategy === 'random') sampleRandom(this.#world, sampling, onRun);
      else if (strategy === 'pct') samplePriorities(this.#world, sampling, PCT_DEPTH, onRun);
      else if (strategy === 'dpor')
        this.#coverage.exhausted = searchPartialOrders(this.#world, onRun).complete;
      else {
        const options = { bound: Number.POSITIVE_INFINITY, cache: null, timeouts: true };
        this.#coverage.exhausted = searchBounded(this.#world, options, onRun).complete;
      }
    });
  }

  /** The finding, made small. */
  describe(start: number): ExplorationFinding | null {
    const discovery = this.#failure ?? this.#race;
    if (!discovery) return null;
    const until = this.#now() + SHRINK_MS;
    const races = new Map(this.#world.detector.races);
    const finding = describeFinding(
      this.#world,
      { ...discovery, milliseconds: discovery.milliseconds - start },
      () => this.#now() > until,
    );
    for (const [key, race] of races) this.#world.detector.races.set(key, race);
    return finding;
  }

  /** What the explorer could not see, for the report. */
  get remarks(): string[] {
    const sites = [...this.#world.atomicSites].flatMap((site) => this.#program.sites[site] ?? []);
    const uninterrupted = sites.map(
      ({ file, line }) =>
        `Line ${line} of ${file} ran without interruption, because JavaScript itself calls the function that it is in.`,
    );
    if (this.#coverage.timeouts === 0) return uninterrupted;
    return [
      ...uninterrupted,
      'In some runs nothing could go on until a wait timed out: a notify may be missing behind a time-out.',
    ];
  }

  #within(
    deadline: number,
    strategy: StrategyName,
    search: (onRun: (run: RunResult) => boolean) => void,
  ): void {
    const start = this.#now();
    let again = true;
    while (again) {
      again = false;
      search((run) => {
        const granule = this.#world.neededGranule;
        if (granule) {
          this.#world = new World(this.#program, this.case, granule);
          this.#cache.clear();
          again = true;
          return false;
        }
        this.#count(run, strategy);
        return this.#failure === null && this.#now() < deadline;
      });
    }
    this.#coverage.milliseconds += this.#now() - start;
  }

  #count(run: RunResult, strategy: StrategyName): void {
    this.#coverage.schedules += 1;
    this.#coverage.steps += this.#world.steps;
    this.#coverage.timeouts += this.#world.forcedTimeouts > 0 ? 1 : 0;
    const discover = (kind: Discovery['kind'], race: RacePair | null): Discovery => ({
      case: this.case,
      schedule: run.schedule,
      kind,
      race,
      cycle: run.abandoned ? run.failure : null,
      strategy,
      schedules: this.#coverage.schedules,
      milliseconds: this.#now(),
    });
    if (run.failure) this.#failure ??= discover(run.failure.kind, null);
    const [race] = this.#world.detector.races.values();
    if (race) this.#race ??= discover('data race', race);
  }
}
