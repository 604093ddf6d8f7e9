import type { Program } from '../program.ts';
import type { RunFailure } from './run-failure.ts';
import { type SimThread, Status } from './thread.ts';
import { waitMatches } from './wait-queue.ts';

/** What has to be known of a world in which nothing can go on. */
interface StuckWorld {
  readonly threads: readonly SimThread[];
  readonly program: Program;
  readonly queue: { readonly missed: ReadonlyMap<number, number> };
}

/**
 * Names the state in which no thread can go on although some have not ended: null if all have. A wake-up is lost
 * where a thread sleeps although the word is no longer what it waits on, or where a notify of its word fell between
 * its last step and its falling asleep. A deadlock is any other state with sleepers, a livelock one with spinners only.
 */
export function describeStuck(world: StuckWorld): RunFailure | null {
  const sleeping = world.threads.filter(({ status }) => status === Status.sleeps);
  const spinning = world.threads.filter(({ status }) => status === Status.spins);
  const first = sleeping[0] ?? spinning[0];
  if (!first) return null;
  const lost = sleeping.find((thread) => isLost(world, thread));
  const kind = lost ? 'lost wake-up' : sleeping.length > 0 ? 'deadlock' : 'livelock';
  const culprit = lost ?? first;
  const message = [
    ...sleeping.map((thread) => sentence(world, thread)),
    ...spinning.map((thread) => `Thread ${thread.id} spins for ever at ${lineOf(world, thread)}.`),
  ].join(' ');
  return { kind, message, verdict: null, thread: culprit.id, site: culprit.site, place: null };
}

function isLost(world: StuckWorld, thread: SimThread): boolean {
  if (!waitMatches(thread)) return true;
  return (world.queue.missed.get(thread.cell) ?? -1) > thread.lastStep;
}

function sentence(world: StuckWorld, thread: SimThread): string {
  const asleep = `Thread ${thread.id} sleeps in Atomics.wait at ${lineOf(world, thread)}`;
  if (!waitMatches(thread))
    return `${asleep}, although the word is ${thread.view[thread.index]} by now and no longer ${thread.a}; nobody notifies it.`;
  if (isLost(world, thread)) return `${asleep}; the notify came just before it fell asleep.`;
  return `${asleep}, and nobody is left to notify it.`;
}

function lineOf({ program }: StuckWorld, thread: SimThread): string {
  const site = program.sites[thread.site];
  return site ? `line ${site.line} of ${site.file}` : 'an unknown line';
}
