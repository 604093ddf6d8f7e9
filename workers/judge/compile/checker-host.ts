import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Where the checker sees the candidate's files when it is isolated. */
export const PROJECT = '/project';
const TYPES = '/types';

/** The checker's compiler options: what the judge's Node really runs, and as strict as the product itself. */
const COMPILER_OPTIONS = {
  target: 'ES2024',
  lib: ['ES2024'],
  module: 'NodeNext',
  moduleResolution: 'NodeNext',
  moduleDetection: 'force',
  strict: true,
  noEmit: true,
  // One checker sets itself up in less processor time than several, and a candidate's files are few.
  singleThreaded: true,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  types: ['node'],
};

/** The process around the checker: its folder on this host, and how to start and to end it. */
export interface CheckerHost {
  /** The project's folder on this host; the judge writes a candidate's files here. */
  folder: string;
  /** The same folder as the checker sees it. */
  projectPath: string;
  /** Program to start instead of the compiler; it takes the compiler's arguments. */
  command: string;
  kill(): void;
  remove(): Promise<void>;
}

/** Makes the project and a start script that runs the compiler in namespaces of its own, with nothing but its libraries. */
export async function createCheckerHost(isolated: boolean): Promise<CheckerHost> {
  const home = await mkdtemp(join(tmpdir(), 'lockstep-checker-'));
  await chmod(home, 0o755);
  const folder = await makeProject(home, isolated);
  const pidFile = join(home, 'pid');
  const command = join(home, 'checker.sh');
  const start = isolated ? isolatedCommand(folder) : `exec ${quote(compilerPath())} "$@"`;
  await writeFile(command, `#!/bin/sh\necho $$ > ${quote(pidFile)}\nulimit -c 0\n${start}\n`, {
    mode: 0o755,
  });
  return {
    folder,
    projectPath: isolated ? PROJECT : folder,
    command,
    kill: () => killByPidFile(pidFile),
    remove: () => rm(home, { recursive: true, force: true }),
  };
}

async function makeProject(home: string, isolated: boolean): Promise<string> {
  const folder = await mkdtemp(join(home, 'project-'));
  await chmod(folder, 0o755);
  const typeRoots = [isolated ? `${TYPES}/node_modules/@types` : join(packageFolder('@types/node'), '..')];
  const config = { compilerOptions: { ...COMPILER_OPTIONS, typeRoots }, include: ['*.ts'] };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  return folder;
}

/**
 * The compiler reads what candidates name in imports and references, so it gets a root with nothing in it
 * but itself, Node's declarations and the project. GOMEMLIMIT makes it collect before it grows.
 */
function isolatedCommand(folder: string): string {
  const bwrap = [
    'bwrap',
    '--unshare-all',
    '--die-with-parent',
    '--new-session',
    '--cap-drop',
    'ALL',
    '--clearenv',
  ];
  bwrap.push('--setenv', 'GOMEMLIMIT', '400MiB', '--proc', '/proc');
  bwrap.push('--ro-bind', dirname(compilerPath()), '/compiler', '--ro-bind', folder, PROJECT);
  for (const name of ['@types/node', 'undici-types']) {
    bwrap.push('--ro-bind', packageFolder(name), `${TYPES}/node_modules/${name}`);
  }
  bwrap.push('--remount-ro', '/', '--chdir', '/', '--', '/compiler/tsc');
  return `exec ${bwrap.map(quote).join(' ')} "$@"`;
}

const require = createRequire(import.meta.url);

function packageFolder(name: string): string {
  return dirname(require.resolve(`${name}/package.json`));
}

function compilerPath(): string {
  const platform = `@typescript/typescript-${process.platform}-${process.arch}`;
  const fromCompiler = createRequire(require.resolve('typescript-7/package.json'));
  return join(dirname(fromCompiler.resolve(`${platform}/package.json`)), 'lib', 'tsc');
}

function killByPidFile(pidFile: string): void {
  try {
    process.kill(Number(readFileSync(pidFile, 'utf8')), 'SIGKILL');
  } catch {
    // It never started or is gone already.
  }
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
