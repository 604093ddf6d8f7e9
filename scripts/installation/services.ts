import { type Service, type ServiceOptions, startService } from '../process/start-service.ts';
import { inRoot } from '../root.ts';
import { formatLogLine } from './log-line.ts';
import type { Settings } from './settings.ts';
import type { CpuShares } from './split-cpus.ts';

/** An open page holds its connection for live events, which would keep the server from ending by itself. */
const WEB_GRACE_MS = 3000;
/** Longer than the judge's own grace for the jobs in hand. */
const JUDGE_GRACE_MS = 25_000;

/**
 * Starts the web server and one judge.
 * @param cpus who keeps to which processors; null where everybody shares all
 */
export function startServices(
  settings: Settings,
  env: NodeJS.ProcessEnv,
  cpus: CpuShares | null,
  print: (line: string) => void,
): Service[] {
  const development = settings.mode === 'development';
  const web = development
    ? [inRoot('node_modules', 'next', 'dist', 'bin', 'next'), 'dev']
    : ['--disable-warning=ExperimentalWarning', inRoot('scripts', 'web.ts')];
  const watch = development ? ['--watch', '--watch-preserve-output'] : [];
  const start = (options: Pick<ServiceOptions, 'name' | 'command' | 'graceMs' | 'env' | 'cpus'>) =>
    startService({
      ...options,
      cwd: inRoot(),
      onLine: (line) => print(formatLogLine(options.name, line)),
    });
  const webServer = {
    name: 'web',
    command: [...web, '--port', String(settings.port)],
    graceMs: WEB_GRACE_MS,
    env,
    cpus: cpus?.services,
  };
  const judge = {
    name: 'judge',
    command: ['--disable-warning=ExperimentalWarning', ...watch, inRoot('workers', 'judge', 'main.ts')],
    graceMs: JUDGE_GRACE_MS,
    env: cpus ? { ...env, JUDGE_CPUS: cpus.judge.join(',') } : env,
  };
  return [start(webServer), start(judge)];
}
