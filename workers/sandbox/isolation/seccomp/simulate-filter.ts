import { JUMP_ANY_BIT, JUMP_EQUAL, JUMP_GREATER_OR_EQUAL, LOAD, RETURN } from './build-filter.ts';

/** A system call as a filter sees it; arguments beyond those given are 0. */
export interface SystemCall {
  auditArch: number;
  number: number;
  arguments?: readonly number[];
}

/**
 * The action that a filter takes on a system call, computed without a kernel, so that a filter can be tested for an
 * architecture that the machine does not have.
 * @throws Error when the filter has an unknown instruction or ends without an answer.
 */
export function simulateFilter(filter: Buffer, call: SystemCall): number {
  const data = Buffer.alloc(64);
  data.writeUInt32LE(call.number >>> 0, 0);
  data.writeUInt32LE(call.auditArch >>> 0, 4);
  call.arguments?.forEach((argument, i) => {
    data.writeBigUInt64LE(BigInt.asUintN(64, BigInt(argument)), 16 + i * 8);
  });
  let accumulator = 0;
  for (let at = 0; at < filter.length; at += 8) {
    const code = filter.readUInt16LE(at);
    const value = filter.readUInt32LE(at + 4);
    if (code === RETURN) return value;
    if (code === LOAD) accumulator = data.readUInt32LE(value);
    else at += 8 * filter.readUInt8(at + (holds(code, accumulator, value) ? 2 : 3));
  }
  throw new Error('The filter ends without an answer.');
}

function holds(code: number, accumulator: number, value: number): boolean {
  if (code === JUMP_EQUAL) return accumulator === value;
  if (code === JUMP_GREATER_OR_EQUAL) return accumulator >= value;
  if (code === JUMP_ANY_BIT) return (accumulator & value) !== 0;
  throw new Error(`The filter has an unknown instruction: ${code}.`);
}
