import { defineConfig } from 'vitest/config';

const everywhere = (ending: string) => [`{lib,workers,app,scripts,content}/**/*.${ending}.ts`];
const special = [
  ...everywhere('integration.test'),
  ...everywhere('sandbox.test'),
  ...everywhere('process.test'),
];
const shared = {
  environment: 'node' as const,
  restoreMocks: true,
  // What is for the server alone may be tested here; the package throws wherever React's server build is not.
  alias: { 'server-only': new URL('node_modules/server-only/empty.js', import.meta.url).pathname },
};

/** Kinds of tests by the ending of their files' names; CONTRIBUTING.md says which is for what. */
export default defineConfig({
  test: {
    projects: [
      {
        test: { ...shared, name: 'unit', include: [...everywhere('test')], exclude: special },
      },
      {
        test: {
          ...shared,
          name: 'integration',
          include: everywhere('integration.test'),
          globalSetup: 'scripts/testing/integration-server.ts',
          setupFiles: 'scripts/testing/integration-database.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...shared,
          name: 'sandbox',
          include: everywhere('sandbox.test'),
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...shared,
          name: 'process',
          include: everywhere('process.test'),
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
