import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inRoot } from '../../root.ts';

/** A file of an exercise, as text that was never sent before. */
function variantOf(exercise: string, file: string): string {
  return `${readFileSync(inRoot('content', 'exercises', exercise, file), 'utf8')}\nexport const variant: string = '${randomUUID()}';\n`;
}

/** Solutions of `partition-range` with the verdict that each must get, whatever dies meanwhile. */
export const SOLUTIONS = {
  accepted: () => variantOf('partition-range', 'reference.ts'),
  'wrong answer': () => variantOf('partition-range', 'wrong/remainder-lost.ts'),
  'compile error': () => `${variantOf('partition-range', 'reference.ts')}const no: number = 'number';\n`,
} as const;

/** Right, and slow enough that something can happen meanwhile: about four seconds in all. */
export function slowSolution(): string {
  const code = variantOf('partition-range', 'reference.ts');
  const wait = 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);';
  return code.replace(/(export function .*\{\n)/, `$1  ${wait}\n`);
}

/** The reference of the exercise that is measured. */
export function measuredSolution(): string {
  return variantOf('count-primes', 'reference.ts');
}
