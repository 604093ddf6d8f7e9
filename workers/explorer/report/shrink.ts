import type { World } from '../runtime/world.ts';
import { type Replay, replay } from './replay.ts';

const MAX_REPLAYS = 400;

/** A stretch of a schedule in which one thread runs. */
interface Segment {
  choice: number;
  length: number;
}

/**
 * A schedule with as few context switches as can be found that still shows the same: by leaving out one stretch of a
 * thread's steps, or letting two stretches of a thread follow each other, as long as that helps.
 * @param shows whether a run shows what is looked for.
 * @param outOfTime ends the search where it stands.
 */
export function shrink(
  world: World,
  schedule: number[],
  shows: (run: Replay) => boolean,
  outOfTime: () => boolean,
): number[] {
  let best = measured(replay(world, schedule));
  let replays = 0;
  for (let improved = true; improved; ) {
    improved = false;
    for (const candidate of simpler(segmentsOf(best.schedule))) {
      if (outOfTime() || ++replays > MAX_REPLAYS) return best.schedule;
      const run = replay(world, schedulesOf(candidate));
      const tried = measured(run);
      if (!shows(run) || !isSimpler(tried, best)) continue;
      best = tried;
      improved = true;
      break;
    }
  }
  return best.schedule;
}

const measured = ({ schedule, switches, preemptions }: Replay) => ({ schedule, switches, preemptions });

const isSimpler = (a: ReturnType<typeof measured>, b: ReturnType<typeof measured>) =>
  a.preemptions !== b.preemptions
    ? a.preemptions < b.preemptions
    : a.switches !== b.switches
      ? a.switches < b.switches
      : a.schedule.length < b.schedule.length;

function* simpler(segments: Segment[]): Generator<Segment[]> {
  for (let at = 0; at < segments.length; at += 1) {
    const without = segments.toSpliced(at, 1);
    yield without;
    const next = segments.findIndex(
      (segment, index) => index > at && segment.choice === segments[at]?.choice,
    );
    const later = segments[next];
    if (next > at + 1 && later) yield segments.toSpliced(next, 1).toSpliced(at + 1, 0, later);
    const moved = segments[at];
    if (next > at + 1 && moved) yield segments.toSpliced(next, 0, moved).toSpliced(at, 1);
  }
}

/** A schedule as stretches of one choice each. */
export function segmentsOf(schedule: readonly number[]): Segment[] {
  const segments: Segment[] = [];
  for (const choice of schedule) {
    const last = segments.at(-1);
    if (last?.choice === choice) last.length += 1;
    else segments.push({ choice, length: 1 });
  }
  return segments;
}

const schedulesOf = (segments: Segment[]): number[] =>
  segments.flatMap(({ choice, length }) => new Array<number>(length).fill(choice));
