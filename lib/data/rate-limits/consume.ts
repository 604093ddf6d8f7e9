import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { env } from '#lib/base/env.ts';
import { UserError } from '#lib/base/errors.ts';
import { databasePool } from '#lib/base/postgres.ts';

/** How many times in how many seconds, and what to say then. The key says of whom it is counted. */
const LIMITS = {
  'sign in by address': { points: 60, seconds: 600, doing: 'attempts to sign in' },
  'sign in to account from address': { points: 10, seconds: 600, doing: 'attempts to sign in' },
  /** Large, because it also keeps the owner out while somebody guesses. */
  'sign in to account': { points: 100, seconds: 3600, doing: 'attempts to sign in' },
  'sign up by address': { points: 20, seconds: 3600, doing: 'new accounts from this address' },
  'guest by address': { points: 60, seconds: 600, doing: 'new guests from this address' },
  'submit by person': { points: 60, seconds: 60, doing: 'solutions in a minute' },
  'submit by address': { points: 240, seconds: 60, doing: 'solutions in a minute from this address' },
  'answer by person': { points: 120, seconds: 60, doing: 'answers in a minute' },
  'answer by address': { points: 600, seconds: 60, doing: 'answers in a minute from this address' },
} as const;

export type RateLimit = keyof typeof LIMITS;

/**
 * Counts one more of something, for all web processes together. While the database does not answer, each process
 * counts by itself.
 * @throws UserError `too many` with the seconds to wait.
 */
export async function consume(limit: RateLimit, key: string): Promise<void> {
  try {
    await limiter(limit).consume(key);
  } catch (error) {
    if (error instanceof RateLimiterRes) throw tooMany(limit, error);
    throw error;
  }
}

/** Forgets what was counted, after a success that shows there is no guessing. */
export async function forget(limit: RateLimit, key: string): Promise<void> {
  await limiter(limit).delete(key);
}

function tooMany(limit: RateLimit, { msBeforeNext }: RateLimiterRes): UserError {
  const retryAfterSeconds = Math.max(1, Math.ceil(msBeforeNext / 1000));
  const wait =
    retryAfterSeconds < 90 ? `${retryAfterSeconds} seconds` : `${Math.ceil(retryAfterSeconds / 60)} minutes`;
  return new UserError('too many', `Too many ${LIMITS[limit].doing}. Try again in ${wait}.`, {
    retryAfterSeconds,
  });
}

// On globalThis, because development reloads and bundling evaluate this module more than once in a process.
const shared = globalThis as typeof globalThis & {
  lockstepLimiters?: Partial<Record<RateLimit, RateLimiterPostgres>>;
};

function limiter(limit: RateLimit): RateLimiterPostgres {
  shared.lockstepLimiters ??= {};
  const limiters = shared.lockstepLimiters;
  limiters[limit] ??= openLimiter(limit);
  return limiters[limit];
}

function openLimiter(limit: RateLimit): RateLimiterPostgres {
  const { points, seconds } = LIMITS[limit];
  const allowed = Math.max(1, Math.round(points * env.RATE_LIMIT_FACTOR));
  const options = { keyPrefix: limit, points: allowed, duration: seconds };
  return new RateLimiterPostgres({
    ...options,
    // What is refused costs the database nothing.
    inMemoryBlockOnConsumed: allowed + 1,
    storeClient: databasePool(),
    storeType: 'pool',
    tableName: 'rate_limits',
    tableCreated: true,
    insuranceLimiter: new RateLimiterMemory(options),
  });
}
