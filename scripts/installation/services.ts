import { type Service, startService } from '../process/start-service.ts';
import { inRoot } from '../root.ts';
import { formatLogLine } from './log-line.ts';
import type { Settings } from './settings.ts';

/** An open page holds its connection for live events, which would keep the server from ending by itself. */
const WEB_GRACE_MS = 3000;
/** Longer than the judge's own grace for the jobs in hand. */
const JUDGE_GRACE_MS = 25_000;

/** Starts the web server and one judge. */
export function startServices(
  settings: Settings,
  env: NodeJS.ProcessEnv,
  print: (line: string) => void,
): Service[] {
  const development = settings.mode === 'development';
  const web = development
    ? [inRoot('node_modules', 'next', 'dist', 'bin', 'next'), 'dev']
    : ['--disable-warning=ExperimentalWarning', inRoot('scripts', 'web.ts')];
  const watch = development ? ['--watch', '--watch-preserve-output'] : [];
  const start = (name: string, command: string[], graceMs: number) =>
    startService({
      name,
      command,
      cwd: inRoot(),
      env,
      graceMs,
      onLine: (line) => print(formatLogLine(name, line)),
    });
  return [
    start('web', [...web, '--port', String(settings.port)], WEB_GRACE_MS),
    start(
      'judge',
      ['--disable-warning=ExperimentalWarning', ...watch, inRoot('workers', 'judge', 'main.ts')],
      JUDGE_GRACE_MS,
    ),
  ];
}
