/** Seconds from which priorities count, so that they fit PostgreSQL's integer until 2059. */
const EPOCH_SECONDS = Date.UTC(2026, 0) / 1000;
/** About what one job takes: the share of a judge that somebody with a job in flight is already using. */
const SHARE_SECONDS = 5;
/** Further back than any interactive job can be. */
const REPEATED_SECONDS = 2 ** 30;

export interface Arrival {
  /** When the job was sent. */
  now: Date;
  /** The person's jobs that wait or run already. */
  inFlight: number;
  /** Somebody waits at a screen for an interactive job, nobody for a repeated one. */
  kind: 'interactive' | 'repeated';
}

/**
 * Priority of a job, larger first. A job counts as sent five seconds later for each job that its sender has in
 * flight, so that somebody's second job lets others' first pass, yet never waits without end: start-time fair
 * queueing (Goyal, Vin and Cheng, SIGCOMM 1996). Every repeated job comes after all interactive ones.
 */
export function jobPriority({ now, inFlight, kind }: Arrival): number {
  const seconds = Math.floor(now.getTime() / 1000) - EPOCH_SECONDS;
  return -(seconds + inFlight * SHARE_SECONDS + (kind === 'repeated' ? REPEATED_SECONDS : 0));
}
