import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The account that PostgreSQL runs under, and how a command is started as it. */
export interface PostgresAccount {
  uid: number;
  gid: number;
}

/**
 * PostgreSQL refuses to run as root. For root this is the account `postgres`, made when there is none; for
 * everybody else it is undefined, as PostgreSQL then runs as the user who starts it.
 * @throws Error when the account can't be made
 */
export function postgresAccount(): PostgresAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return lookUp() ?? create();
}

function lookUp(): PostgresAccount | undefined {
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

function id(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }));
}

function create(): PostgresAccount {
  const options = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin'];
  try {
    execFileSync('useradd', [...options, 'postgres'], { stdio: 'ignore' });
    return { uid: id('-u'), gid: id('-g') };
  } catch (cause) {
    throw new Error(
      'PostgreSQL does not run as root, and the account "postgres" could not be made. ' +
        'Start as an ordinary user, or name a running server in DATABASE_URL.',
      { cause },
    );
  }
}

// linux/capability.h
const DAC_OVERRIDE = 1;
const DAC_READ_SEARCH = 2;

/**
 * The command that runs `program` as `account`. A checkout in a folder that only root may enter (/root) is closed
 * to that account; the program then keeps the one capability that lets it pass through such folders.
 * @param folders what the program has to reach
 */
export function commandAs(
  account: PostgresAccount | undefined,
  program: string,
  folders: string[],
): { file: string; prefix: string[] } {
  if (!account || [program, ...folders].every((folder) => reachable(folder, account))) {
    return { file: program, prefix: [] };
  }
  const capability = holds(DAC_READ_SEARCH) ? 'dac_read_search' : holds(DAC_OVERRIDE) && 'dac_override';
  if (!capability) {
    throw new Error(
      `The account "postgres" may not enter ${path.dirname(program)}. Move the checkout and DATA_DIR to a ` +
        'folder that every account may enter, start as an ordinary user, or name a server in DATABASE_URL.',
    );
  }
  const ids = [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups'];
  const capabilities = [`--inh-caps=+${capability}`, `--ambient-caps=+${capability}`];
  // access(2) ignores capabilities of accounts other than root unless this bit is set.
  const bits = ['--securebits=+no_setuid_fixup'];
  return { file: 'setpriv', prefix: [...ids, ...capabilities, ...bits, program] };
}

function reachable(target: string, account: PostgresAccount): boolean {
  for (let folder = path.dirname(path.resolve(target)); ; folder = path.dirname(folder)) {
    const { mode, uid, gid } = statSync(folder);
    const search = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & search) === 0) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

function holds(capability: number): boolean {
  const status = readFileSync('/proc/self/status', 'utf8');
  const effective = BigInt(`0x${/^CapEff:\s*([0-9a-f]+)$/m.exec(status)?.[1] ?? '0'}`);
  return (effective & (1n << BigInt(capability))) !== 0n;
}
