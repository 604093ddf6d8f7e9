import type {
  DataRace,
  ExplorationCase,
  ExplorationFinding,
  FindingKind,
  StrategyName,
} from '#lib/contracts/exploration.ts';
import { type Kind, operationName } from '../operation-kinds.ts';
import type { RacePair } from '../runtime/race-detector.ts';
import type { RunFailure } from '../runtime/run-failure.ts';
import type { World } from '../runtime/world.ts';
import { locationOf, StepRecorder } from './record-steps.ts';
import { type Replay, replay } from './replay.ts';
import { shrink } from './shrink.ts';
import { writeToken } from './token.ts';

/** A run that failed, or that raced, as the search met it. */
export interface Discovery {
  case: ExplorationCase;
  schedule: number[];
  kind: FindingKind;
  /** For a race without any other failure. */
  race: RacePair | null;
  /** A failure of the search and not of the run: that it came back to a state on its own way. */
  cycle: RunFailure | null;
  strategy: StrategyName;
  schedules: number;
  milliseconds: number;
}

/** Makes a discovery small, runs it once more and writes it down. */
export function describeFinding(
  world: World,
  discovery: Discovery,
  outOfTime: () => boolean,
): ExplorationFinding {
  const { race, cycle } = discovery;
  const shows = (run: Replay) => (race ? hasRace(world, race) : run.failure?.kind === discovery.kind);
  const schedule = cycle ? discovery.schedule : shrink(world, discovery.schedule, shows, outOfTime);
  const recorder = new StepRecorder();
  world.observer = recorder;
  const farEnough = () => {
    recorder.settle(world);
    if (cycle) return recorder.steps.length >= schedule.length;
    return race !== null && hasRace(world, race) && bothHappened(recorder, race);
  };
  const run = replay(world, schedule, farEnough);
  recorder.settle(world);
  world.observer = null;

  const failure = cycle ?? run.failure;
  const site = race ? race.second.site : (failure?.site ?? -1);
  const place = failure?.place ? { ...failure.place, column: 1 } : locationOf(world.program, site);
  return {
    kind: race ? 'data race' : (failure?.kind ?? discovery.kind),
    message: race ? raceMessage(world, race) : (failure?.message ?? ''),
    verdict: failure?.verdict ?? null,
    case: discovery.case,
    thread: race ? race.second.thread : (failure?.thread ?? null),
    location: place,
    steps: recorder.steps,
    switches: run.switches,
    preemptions: run.preemptions,
    token: writeToken({ case: discovery.case, schedule: run.schedule }),
    strategy: discovery.strategy,
    schedules: discovery.schedules,
    milliseconds: discovery.milliseconds,
  };
}

/** A race in the words of the contract. */
export function describeRace(world: World, { cell, first, second }: RacePair): DataRace {
  const access = (side: { thread: number; kind: Kind; site: number }) => ({
    thread: side.thread,
    operation: operationName(side.kind),
    location: locationOf(world.program, side.site),
  });
  const place = world.memory.describe(cell);
  return {
    cell: { view: 'Int32Array', index: Math.floor(place.offset / 4), ...place },
    first: access(first),
    second: access(second),
  };
}

const sameSites = (a: RacePair, b: RacePair) =>
  (a.first.site === b.first.site && a.second.site === b.second.site) ||
  (a.first.site === b.second.site && a.second.site === b.first.site);

function hasRace(world: World, race: RacePair): boolean {
  for (const found of world.detector.races.values()) if (sameSites(found, race)) return true;
  return false;
}

/** A race of two pending operations is known before both have happened; the schedule should show both. */
function bothHappened(recorder: StepRecorder, { first, second }: RacePair): boolean {
  const happened = (side: RacePair['first']) =>
    recorder.executed.some(({ thread, site }) => thread === side.thread && site === side.site);
  return happened(first) && happened(second);
}

function raceMessage(world: World, { cell, first, second }: RacePair): string {
  const side = ({ thread, kind, site }: RacePair['first']) => {
    const location = locationOf(world.program, site);
    const where = location ? `line ${location.line} of ${location.file}` : 'an unknown line';
    return `thread ${thread} (${operationName(kind)}, ${where})`;
  };
  const word = Math.floor(world.memory.describe(cell).offset / 4);
  return `Nothing orders two accesses of word ${word}: ${side(first)} and ${side(second)}. At least one is not atomic, so JavaScript does not promise what is read.`;
}
