import type { ExplorationFinding } from '#lib/contracts/exploration.ts';
import type { Program } from './program.ts';
import { describeFinding } from './report/describe-finding.ts';
import { replay } from './report/replay.ts';
import type { Replayable } from './report/token.ts';
import { World } from './runtime/world.ts';

/**
 * Runs one schedule of a compiled program again and writes it down as it is, without making it smaller.
 * @returns null where the run shows nothing wrong, as after a repair.
 */
export function replayProgram(
  program: Program,
  { case: exploration, schedule }: Replayable,
): ExplorationFinding | null {
  let world = new World(program, exploration, 4);
  let run = replay(world, schedule);
  const granule = world.neededGranule;
  if (granule) {
    world = new World(program, exploration, granule);
    run = replay(world, schedule);
  }
  const [race] = world.detector.races.values();
  if (!run.failure && !race) return null;
  return describeFinding(
    world,
    {
      case: exploration,
      schedule: run.schedule,
      kind: run.failure?.kind ?? 'data race',
      race: run.failure ? null : (race ?? null),
      cycle: null,
      strategy: 'bounded',
      schedules: 1,
      milliseconds: 0,
    },
    () => true,
  );
}
