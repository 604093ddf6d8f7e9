import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

interface Manager {
  program: string;
  install: (name: string) => string[];
  /** Run first when the package is not known yet: a fresh container has no lists. */
  refresh?: string[];
}

const managers: Manager[] = [
  {
    program: 'apt-get',
    install: (name) => ['install', '--yes', '--no-install-recommends', name],
    refresh: ['update'],
  },
  { program: 'dnf', install: (name) => ['install', '--assumeyes', name] },
  { program: 'pacman', install: (name) => ['-S', '--noconfirm', name] },
  { program: 'zypper', install: (name) => ['--non-interactive', 'install', name] },
];

/** Where PATH finds a program, or undefined. */
export function findProgram(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.map((folder) => path.join(folder, name)).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The command with which a person installs a package on this system. */
export function installCommand(name: string): string {
  const manager = managers.find(({ program }) => findProgram(program)) ?? managers[0];
  return ['sudo', manager?.program, ...(manager?.install(name) ?? [])].join(' ');
}

/** Installs a package by the system's manager where that needs nobody's password. @returns whether it did */
export function installPackage(name: string, say: (message: string) => void): boolean {
  const manager = managers.find(({ program }) => findProgram(program));
  const prefix = rootPrefix();
  if (!manager || !prefix) return false;
  say(`Installing ${name} by ${manager.program} …`);
  const run = (options: string[]) => runQuietly([...prefix, manager.program, ...options]);
  return (
    run(manager.install(name)) ||
    (manager.refresh ? run(manager.refresh) && run(manager.install(name)) : false)
  );
}

/** How this account runs a command as root; undefined when only with a password. */
function rootPrefix(): string[] | undefined {
  if (process.getuid?.() === 0) return [];
  try {
    execFileSync('sudo', ['--non-interactive', 'true'], { stdio: 'ignore' });
    return ['sudo', '--non-interactive'];
  } catch {
    return undefined;
  }
}

function runQuietly([program = '', ...options]: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(program, options, { stdio: 'ignore', env }).status === 0;
}
