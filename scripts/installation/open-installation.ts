import { parseCpuList } from '#lib/base/cpu-list.ts';
import { allowedCpus } from '#workers/sandbox/allowed-cpus.ts';
import { stopPrograms } from '../process/run-program.ts';
import type { Service } from '../process/start-service.ts';
import { buildWeb } from './build-web.ts';
import { checkDiskSpace } from './check-disk-space.ts';
import { checkPort } from './check-port.ts';
import { takeDataDir } from './data-dir.ts';
import { ensureBubblewrap } from './ensure-bubblewrap.ts';
import { openDatabase } from './open-database.ts';
import { runPreparation } from './run-preparation.ts';
import { readSecrets } from './secrets.ts';
import { startServices } from './services.ts';
import type { Settings } from './settings.ts';
import { splitCpus } from './split-cpus.ts';
import { untilReady } from './until-ready.ts';

export interface Installation {
  baseUrl: string;
  databaseUrl: string;
  /** Makes the first admin; null when there is one. */
  setupLink: string | null;
  /** Resolves when it can't go on: its database is gone and does not come back. */
  lost: Promise<void>;
}

/** What has to be undone, last first. */
export type Undo = (() => Promise<void> | void)[];

/**
 * Starts everything that an installation consists of and resolves when it is ready.
 * @param undo filled on the way, so that a start that fails or is interrupted can be taken back
 * @param print shows a line to the person
 * @throws CommandError with what is wrong and what to do
 */
export async function openInstallation(
  settings: Settings,
  undo: Undo,
  print: (line: string) => void,
): Promise<Installation> {
  await checkPort(settings.port);
  const lock = await takeDataDir(settings.dataDir);
  undo.push(lock.release);
  await checkDiskSpace(settings.dataDir);
  if (settings.env.SANDBOX_REQUIRE !== 'process') ensureBubblewrap(print);

  const { JUDGE_CPUS } = settings.env;
  const cpus = splitCpus(allowedCpus(), JUDGE_CPUS === undefined ? undefined : parseCpuList(JUDGE_CPUS));
  const database = await openDatabase(settings, cpus?.services, print);
  undo.push(database.close);
  const env = serviceEnvironment(settings, database.url);
  const { content, setupLink } = await runPreparation(settings.baseUrl, env);
  for (const { file, line, message } of content.issues) {
    print(`content/${file}:${line}: ${message} The item keeps its last version.`);
  }
  undo.push(stopPrograms);
  if (settings.mode === 'production') await buildWeb(print);

  const services = startServices(settings, env, cpus, print);
  undo.push(() => stopAll(services));
  await untilReady(settings.port, services);
  for (const service of services) service.supervise((reason) => print(`The ${service.name} ${reason}.`));
  return { baseUrl: settings.baseUrl, databaseUrl: database.url, setupLink, lost: database.lost };
}

function serviceEnvironment(settings: Settings, databaseUrl: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: settings.mode,
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: databaseUrl,
    DATA_DIR: settings.dataDir,
    PORT: String(settings.port),
    NEXTAUTH_URL: settings.baseUrl,
    NEXTAUTH_SECRET: settings.env.NEXTAUTH_SECRET ?? readSecrets(settings.dataDir).nextAuthSecret,
  };
}

async function stopAll(services: Service[]): Promise<void> {
  await Promise.all(services.map((service) => service.stop()));
}
