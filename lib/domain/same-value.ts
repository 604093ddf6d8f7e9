import type { Json } from '../contracts/json.ts';

/**
 * Deep equality of two wire values. The order of an object's keys does not matter, and -0 equals 0,
 * because no exercise asks for either.
 */
export function sameValue(a: Json, b: Json): boolean {
  if (isNegativeZero(a)) return sameValue(0, b);
  if (isNegativeZero(b)) return sameValue(a, 0);
  if (a === b) return true;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
  if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && sameItems(a, b);
  return sameFields(a, b);
}

function sameItems(a: readonly Json[], b: readonly Json[]): boolean {
  return a.length === b.length && a.every((item, index) => sameValue(item, b[index] ?? null));
}

function sameFields(a: Record<string, Json>, b: Record<string, Json>): boolean {
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameValue(a[key] ?? null, b[key] ?? null))
  );
}

/** The tagged form in which -0 crosses as a wire value. */
function isNegativeZero(value: Json): boolean {
  return isRecord(value) && value.$ === 'number' && value.text === '-0';
}

function isRecord(value: Json): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
