import { z } from 'zod';
import type { Json } from './json.ts';

/**
 * JavaScript values as JSON. Numbers, strings, booleans, null, arrays and plain objects stand for themselves;
 * everything else is an object whose key "$" names what it is. An object of the user's that has a key "$" itself
 * crosses as `{ "$": "object", "entries": … }`. The code inside the sandbox (workers/sandbox/inside/wire.cjs)
 * writes the same format; a test holds the two together.
 */
const TAG = '$';

/** Deeper values are refused on both sides: recursion on a stranger's data must be bounded. */
export const MAX_WIRE_DEPTH = 256;

const typedArrays = {
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
} as const;
type TypedArrayName = keyof typeof typedArrays;
type TypedArray = InstanceType<(typeof typedArrays)[TypedArrayName]>;

/** Stands for what cannot cross: a function, a symbol, a promise. Equal to nothing but its own kind. */
export class Unsupported {
  readonly what: string;
  constructor(what: string) {
    this.what = what;
  }
}

/** A wire value that does not follow the format. */
export class WireError extends Error {
  override name = 'WireError';
}

/** The wire form of a value of our own. @throws WireError when it is nested too deeply (or cyclic). */
export function encodeWire(value: unknown, depth = 0): Json {
  if (depth > MAX_WIRE_DEPTH) throw new WireError('The value is nested too deeply, or contains itself.');
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return encodeNumber(value);
    case 'undefined':
      return { [TAG]: 'undefined' };
    case 'bigint':
      return { [TAG]: 'bigint', text: value.toString() };
    case 'object':
      return value === null ? null : encodeObject(value, depth + 1);
    default:
      return { [TAG]: 'unsupported', what: typeof value };
  }
}

function encodeNumber(value: number): Json {
  if (Number.isFinite(value) && !Object.is(value, -0)) return value;
  return { [TAG]: 'number', text: Object.is(value, -0) ? '-0' : String(value) };
}

function encodeObject(value: object, depth: number): Json {
  if (Array.isArray(value)) return Array.from(value, (item) => encodeWire(item, depth));
  if (value instanceof Map) {
    const entries = [...value].map(([k, v]) => [encodeWire(k, depth), encodeWire(v, depth)]);
    return { [TAG]: 'Map', entries };
  }
  if (value instanceof Set)
    return { [TAG]: 'Set', values: [...value].map((item) => encodeWire(item, depth)) };
  if (value instanceof Date) {
    const ms = value.getTime();
    return { [TAG]: 'Date', ms: Number.isNaN(ms) ? null : ms };
  }
  if (value instanceof Error) return { [TAG]: 'Error', name: value.name, message: value.message };
  if (value instanceof Unsupported) return { [TAG]: 'unsupported', what: value.what };
  if (value instanceof Promise) return { [TAG]: 'unsupported', what: 'Promise' };
  if (ArrayBuffer.isView(value)) return encodeView(value);
  if (value instanceof ArrayBuffer || value instanceof SharedArrayBuffer) {
    return { [TAG]: value.constructor.name, base64: toBase64(new Uint8Array(value)) };
  }
  const entries = Object.entries(value).map(([k, v]): [string, Json] => [k, encodeWire(v, depth)]);
  return TAG in value ? { [TAG]: 'object', entries } : Object.fromEntries(entries);
}

function encodeView(view: ArrayBufferView): Json {
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  const name = Object.prototype.toString.call(view).slice(8, -1);
  return { [TAG]: name, base64: toBase64(bytes) };
}

const base64 = z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/);
const entries = z.array(z.tuple([z.unknown(), z.unknown()]));
const tagged = z.discriminatedUnion(TAG, [
  z.strictObject({ [TAG]: z.literal('undefined') }),
  z.strictObject({ [TAG]: z.literal('number'), text: z.enum(['NaN', 'Infinity', '-Infinity', '-0']) }),
  z.strictObject({ [TAG]: z.literal('bigint'), text: z.string().regex(/^-?\d{1,20000}$/) }),
  z.strictObject({ [TAG]: z.literal('Map'), entries }),
  z.strictObject({ [TAG]: z.literal('Set'), values: z.array(z.unknown()) }),
  z.strictObject({ [TAG]: z.literal('Date'), ms: z.number().nullable() }),
  z.strictObject({ [TAG]: z.literal('Error'), name: z.string(), message: z.string() }),
  z.strictObject({ [TAG]: z.literal('unsupported'), what: z.string() }),
  z.strictObject({ [TAG]: z.literal('object'), entries: z.array(z.tuple([z.string(), z.unknown()])) }),
  z.strictObject({ [TAG]: z.enum(['ArrayBuffer', 'SharedArrayBuffer', 'DataView']), base64 }),
  z.strictObject({ [TAG]: z.enum(Object.keys(typedArrays) as TypedArrayName[]), base64 }),
]);

/**
 * The value that a wire value stands for. Data of a stranger is welcome: nothing but plain values is built, and keys
 * like "__proto__" become own properties. @throws WireError when it does not follow the format.
 */
export function decodeWire(wire: unknown, depth = 0): unknown {
  if (depth > MAX_WIRE_DEPTH * 2) throw new WireError('The value is nested too deeply.');
  if (typeof wire !== 'object' || wire === null) return wire;
  if (Array.isArray(wire)) return wire.map((item) => decodeWire(item, depth + 1));
  if (!Object.hasOwn(wire, TAG)) {
    return Object.fromEntries(Object.entries(wire).map(([k, v]) => [k, decodeWire(v, depth + 1)]));
  }
  const parsed = tagged.safeParse(wire);
  if (!parsed.success) throw new WireError('A tagged value has an unknown form.');
  return decodeTagged(parsed.data, depth + 1);
}

function decodeTagged(wire: z.infer<typeof tagged>, depth: number): unknown {
  const decode = (item: unknown) => decodeWire(item, depth);
  switch (wire[TAG]) {
    case 'undefined':
      return undefined;
    case 'number':
      return Number(wire.text);
    case 'bigint':
      return BigInt(wire.text);
    case 'Map':
      return new Map(wire.entries.map(([k, v]) => [decode(k), decode(v)]));
    case 'Set':
      return new Set(wire.values.map(decode));
    case 'Date':
      return new Date(wire.ms ?? Number.NaN);
    case 'Error':
      return Object.assign(new Error(wire.message), { name: wire.name });
    case 'unsupported':
      return new Unsupported(wire.what);
    case 'object':
      return Object.fromEntries(wire.entries.map(([k, v]) => [k, decode(v)]));
    default:
      return decodeBytes(wire[TAG], fromBase64(wire.base64));
  }
}

function decodeBytes(
  name: TypedArrayName | 'ArrayBuffer' | 'SharedArrayBuffer' | 'DataView',
  bytes: Uint8Array<ArrayBuffer>,
): TypedArray | ArrayBuffer | SharedArrayBuffer | DataView {
  if (name === 'ArrayBuffer') return bytes.buffer;
  if (name === 'DataView') return new DataView(bytes.buffer);
  if (name === 'SharedArrayBuffer') {
    const shared = new SharedArrayBuffer(bytes.length);
    new Uint8Array(shared).set(bytes);
    return shared;
  }
  const type = typedArrays[name];
  if (bytes.length % type.BYTES_PER_ELEMENT !== 0) throw new WireError(`The bytes do not fill a ${name}.`);
  return new type(bytes.buffer);
}

/** Base64 with what both Node and browsers have; in slices, because arguments of a call are limited. */
function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(binary);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  let binary: string;
  try {
    binary = atob(text);
  } catch (cause) {
    throw new WireError('The bytes are not base64.', { cause });
  }
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}
