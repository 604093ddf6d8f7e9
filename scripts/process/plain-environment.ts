/** The environment of a system program that must not depend on, nor see, ours. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  // Next.js' types make NODE_ENV obligatory in every environment.
  return { NODE_ENV: 'production', PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C' };
}
