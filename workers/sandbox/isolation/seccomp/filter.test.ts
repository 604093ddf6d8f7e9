import { describe, expect, it } from 'vitest';
import {
  ALLOW,
  type Architecture,
  AUDIT_ARCH,
  buildFilter,
  ENOSYS,
  EPERM,
  errno,
  KILL,
  SYSTEM_CALLS,
} from './build-filter.ts';
import nodeSystemCalls from './node-system-calls.json' with { type: 'json' };
import { simulateFilter } from './simulate-filter.ts';

const ARCHITECTURES: Architecture[] = ['x86_64', 'aarch64'];
const OTHER = { x86_64: 'aarch64', aarch64: 'x86_64' } as const;

describe.each(ARCHITECTURES)('the filter for %s', (architecture) => {
  const filter = buildFilter(architecture);
  const ask = (name: string, args: number[] = []): number => {
    const number = SYSTEM_CALLS[architecture][name];
    if (number === undefined) throw new Error(`${architecture} has no ${name}`);
    return simulateFilter(filter, { auditArch: AUDIT_ARCH[architecture], number, arguments: args });
  };

  it('allows every system call that Node made in the exercises', () => {
    const refused = nodeSystemCalls.allowed.filter(
      (name) => SYSTEM_CALLS[architecture][name] !== undefined && ask(name) !== ALLOW,
    );
    expect(refused).toEqual([]);
  });

  it.each([
    'ptrace',
    'bpf',
    'mount',
    'unshare',
    'setns',
    'keyctl',
    'perf_event_open',
    'setuid',
    'process_vm_readv',
  ])('ends the process at %s', (name) => {
    expect(ask(name)).toBe(KILL);
  });

  it.each([
    'socket',
    'socketpair',
    'connect',
    'bind',
    'sendmsg',
    'recvmsg',
    'shmget',
    'msgget',
    'memfd_create',
    'flock',
  ])('refuses %s', (name) => {
    expect(ask(name)).toBe(errno(EPERM));
  });

  it('allows threads, refuses processes, and ends whoever wants a namespace', () => {
    const thread = 0x3d0f00;
    const fork = 0x1200011;
    expect(ask('clone', [thread])).toBe(ALLOW);
    expect(ask('clone', [fork])).toBe(errno(EPERM));
    for (const flag of [0x20000, 0x02000000, 0x04000000, 0x08000000, 0x10000000, 0x20000000, 0x40000000]) {
      expect(ask('clone', [thread | flag]), `flag ${flag.toString(16)}`).toBe(KILL);
    }
  });

  it('calls unknown what libraries can do without, so that they fall back', () => {
    for (const name of ['clone3', 'io_uring_setup', 'io_uring_enter']) expect(ask(name)).toBe(errno(ENOSYS));
    const unknown = simulateFilter(filter, { auditArch: AUDIT_ARCH[architecture], number: 9999 });
    expect(unknown).toBe(errno(ENOSYS));
  });

  it('lets nobody type into a terminal or change what a process may do', () => {
    expect(ask('ioctl', [0, 0x5412])).toBe(errno(EPERM));
    expect(ask('ioctl', [0, 0x5401])).toBe(ALLOW);
    expect(ask('prctl', [22])).toBe(errno(EPERM));
    expect(ask('prctl', [15])).toBe(ALLOW);
  });

  it('ends calls by the numbers of another architecture', () => {
    const auditArch = AUDIT_ARCH[OTHER[architecture]];
    expect(simulateFilter(filter, { auditArch, number: 0 })).toBe(KILL);
  });

  it('fits into the kernel, which takes 4096 instructions', () => {
    expect(filter.length / 8).toBeLessThan(4096);
  });
});

it('ends calls of the x32 ABI, whose numbers mean others', () => {
  const number = 0x40000000 + 1;
  const action = simulateFilter(buildFilter('x86_64'), { auditArch: AUDIT_ARCH.x86_64, number });
  expect(action).toBe(KILL);
});
