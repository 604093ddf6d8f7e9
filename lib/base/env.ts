import { z } from 'zod';

const port = z.coerce.number().int().min(1).max(65535);
/** An empty variable counts as not set, as in most `.env` files. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const schema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  /** PostgreSQL to use. Without it, `npm start` runs an embedded one with its data in DATA_DIR. */
  DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/ })),
  /** Folder for everything that must outlive a restart: the embedded database, secrets, calibration. */
  DATA_DIR: z.string().default('.data'),
  /** Port of the web server. */
  PORT: port.default(3000),
  /** Address under which browsers reach this installation; used in links and by next-auth. */
  NEXTAUTH_URL: optional(z.url()),
  /** Signs session and guest cookies. `npm start` makes one and keeps it in DATA_DIR. */
  NEXTAUTH_SECRET: optional(z.string().min(32)),
  /** Sign-in with GitHub appears when both are set. */
  GITHUB_ID: optional(z.string()),
  GITHUB_SECRET: optional(z.string()),
  /** Sign-in with Google appears when both are set. */
  GOOGLE_ID: optional(z.string()),
  GOOGLE_SECRET: optional(z.string()),
  /** Least isolation with which the judge agrees to run candidates' code; less than `full` must be asked for. */
  SANDBOX_REQUIRE: z.enum(['full', 'namespaces', 'process']).default('full'),
  /**
   * Processors on which speedups are measured, as in "1-7" or "2,3". Without it, all of them on a machine with fewer than
   * four, else all but the first eighth, which web server and database keep to.
   */
  JUDGE_CPUS: optional(z.string().regex(/^\d+(-\d+)?(,\d+(-\d+)?)*$/)),
  /** Warm sandboxes that wait for work. */
  SANDBOX_POOL: z.coerce.number().int().min(1).max(64).default(4),
  /** Proxies in front of the web server, each of which appends its peer to X-Forwarded-For. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  /** Multiplies every rate limit; for load tests and end-to-end tests, which all come from one address. */
  RATE_LIMIT_FACTOR: z.coerce.number().min(0.1).max(100_000).default(1),
  /** Lets whoever sends it as a bearer token read /metrics; without it only this machine may, past no proxy. */
  METRICS_TOKEN: optional(z.string().min(16)),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export type Env = z.infer<typeof schema>;

/** Names of all variables that Lockstep reads. */
export const ENV_NAMES = Object.keys(schema.shape);

/**
 * Parses a set of environment variables.
 * @throws Error naming each variable that is wrong and what it should be.
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const parsed = schema.safeParse(source);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(
    `The environment is not valid:\n${lines.join('\n')}\nlib/base/env.ts documents every variable.`,
  );
}

/** The one place that reads the process's environment. Parsed on first use, so that a build needs none. */
export const env: Env = new Proxy({} as Env, {
  get: (_target, name) => Reflect.get(current(), name),
});

let parsed: Env | undefined;
function current(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}
