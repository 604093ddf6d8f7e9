import {
  ALLOWED,
  CLONE_NEW_NAMESPACES,
  CLONE_THREAD,
  IOCTL_REQUESTS,
  KILLED,
  PRCTL_OPTIONS,
  UNKNOWN,
} from './policy.ts';
import systemCalls from './system-calls.json' with { type: 'json' };

export type Architecture = 'x86_64' | 'aarch64';

/** Actions of a filter, `<linux/seccomp.h>`. */
export const ALLOW = 0x7fff0000;
export const KILL = 0x80000000;
export const errno = (code: number): number => 0x00050000 | code;
export const EPERM = 1;
export const ENOSYS = 38;

/** `AUDIT_ARCH_*`: what the kernel calls the architecture of the caller. */
export const AUDIT_ARCH: Record<Architecture, number> = { x86_64: 0xc000003e, aarch64: 0xc00000b7 };
export const SYSTEM_CALLS: Record<Architecture, Readonly<Record<string, number>>> = systemCalls;

/** The instructions of classic BPF that a seccomp filter needs, `<linux/bpf_common.h>`. */
export const LOAD = 0x20;
export const JUMP_EQUAL = 0x15;
export const JUMP_GREATER_OR_EQUAL = 0x35;
export const JUMP_ANY_BIT = 0x45;
export const RETURN = 0x06;

/** Offsets in `struct seccomp_data`; of an argument, the lower half, little-endian. */
const NUMBER = 0;
const ARCHITECTURE = 4;
const argument = (index: number): number => 16 + index * 8;
/** Numbers above belong to the x32 ABI, whose calls would pass under other names. */
const X32 = 0x40000000;

interface Instruction {
  code: number;
  ifTrue: number;
  ifFalse: number;
  value: number;
}
const load = (offset: number): Instruction => ({ code: LOAD, ifTrue: 0, ifFalse: 0, value: offset });
const answer = (action: number): Instruction => ({ code: RETURN, ifTrue: 0, ifFalse: 0, value: action });
const jump = (code: number, value: number, ifTrue: number, ifFalse: number): Instruction => ({
  code,
  ifTrue,
  ifFalse,
  value,
});

/**
 * The seccomp filter of a sandbox as an array of `struct sock_filter`, ready for bubblewrap's `--seccomp`.
 * What is not listed fails with EPERM if the architecture knows it, with ENOSYS otherwise.
 */
export function buildFilter(architecture: Architecture): Buffer {
  const numbers = SYSTEM_CALLS[architecture];
  const decided = new Set([...ALLOWED, ...KILLED, ...UNKNOWN, 'clone', 'prctl', 'ioctl']);
  const denied = Object.keys(numbers).filter((name) => !decided.has(name));
  return assemble([
    ...checkArchitecture(architecture),
    ...decide(numbers, ALLOWED, ALLOW),
    ...decideByBody(numbers.clone, threadsOnly()),
    ...decideByBody(numbers.prctl, oneOf(0, PRCTL_OPTIONS)),
    ...decideByBody(numbers.ioctl, oneOf(1, IOCTL_REQUESTS)),
    ...decide(numbers, KILLED, KILL),
    ...decide(numbers, denied, errno(EPERM)),
    answer(errno(ENOSYS)),
  ]);
}

function checkArchitecture(architecture: Architecture): Instruction[] {
  const start = [
    load(ARCHITECTURE),
    jump(JUMP_EQUAL, AUDIT_ARCH[architecture], 1, 0),
    answer(KILL),
    load(NUMBER),
  ];
  if (architecture !== 'x86_64') return start;
  return [...start, jump(JUMP_GREATER_OR_EQUAL, X32, 0, 1), answer(KILL)];
}

function decide(
  numbers: Readonly<Record<string, number>>,
  names: readonly string[],
  action: number,
): Instruction[] {
  return names.flatMap((name) => {
    const number = numbers[name];
    return number === undefined ? [] : [jump(JUMP_EQUAL, number, 0, 1), answer(action)];
  });
}

/** A block that is entered for one system call only, and always returns. */
function decideByBody(number: number | undefined, body: Instruction[]): Instruction[] {
  return number === undefined ? [] : [jump(JUMP_EQUAL, number, 0, body.length), ...body];
}

/** clone(2) for threads; a new process is refused politely, a new namespace is not. */
function threadsOnly(): Instruction[] {
  return [
    load(argument(0)),
    jump(JUMP_ANY_BIT, CLONE_NEW_NAMESPACES, 0, 1),
    answer(KILL),
    jump(JUMP_ANY_BIT, CLONE_THREAD, 0, 1),
    answer(ALLOW),
    answer(errno(EPERM)),
  ];
}

function oneOf(index: number, values: readonly number[]): Instruction[] {
  return [
    load(argument(index)),
    ...values.flatMap((value) => [jump(JUMP_EQUAL, value, 0, 1), answer(ALLOW)]),
    answer(errno(EPERM)),
  ];
}

function assemble(program: Instruction[]): Buffer {
  const bytes = Buffer.alloc(program.length * 8);
  program.forEach(({ code, ifTrue, ifFalse, value }, i) => {
    bytes.writeUInt16LE(code, i * 8);
    bytes.writeUInt8(ifTrue, i * 8 + 2);
    bytes.writeUInt8(ifFalse, i * 8 + 3);
    bytes.writeUInt32LE(value >>> 0, i * 8 + 4);
  });
  return bytes;
}
