import { fstatSync, readdirSync, readFileSync } from 'node:fs';

/** Descriptors that a sandbox is given on purpose: input, outputs, channel, filter. */
const OURS = 4;
/** O_CLOEXEC in the flags of proc_pid_fdinfo(5), octal. */
const CLOSE_ON_EXEC = 0o2000000;

/**
 * Descriptors that the judge got from its own parents and that every program it starts would get too: a terminal, a
 * lock, a socket of a supervisor. Node marks what it opens itself; the rest has to be closed inside. Each is
 * "number:device:inode", because a number alone may mean another file there: OpenSSL, for one, opens its certificates
 * without the mark, in a thread of its own, for a moment at the start.
 */
export function inheritedDescriptors(): string[] {
  try {
    return readdirSync('/proc/self/fd')
      .map(Number)
      .filter((fd) => fd > OURS && isInherited(fd))
      .flatMap(identified);
  } catch {
    return [];
  }
}

function identified(fd: number): string[] {
  try {
    const { dev, ino } = fstatSync(fd, { bigint: true });
    return [`${fd}:${dev}:${ino}`];
  } catch {
    return [];
  }
}

function isInherited(fd: number): boolean {
  try {
    const flags = /^flags:\s+([0-7]+)/m.exec(readFileSync(`/proc/self/fdinfo/${fd}`, 'latin1'))?.[1];
    return flags !== undefined && (Number.parseInt(flags, 8) & CLOSE_ON_EXEC) === 0;
  } catch {
    return false;
  }
}
