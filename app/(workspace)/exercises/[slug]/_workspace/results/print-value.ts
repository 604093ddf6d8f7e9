import type { Json } from '#lib/contracts/json.ts';
import { decodeWire, Unsupported } from '#lib/contracts/wire-value.ts';

const WIDTH = 60;
const INDENT = '  ';

/** A wire value as a programmer would write it, broken into lines where it is long. */
export function printWire(wire: Json): string {
  try {
    return print(decodeWire(wire), '');
  } catch {
    // Not of the format, or of a type that this browser lacks.
    return JSON.stringify(wire, null, 2);
  }
}

function print(value: unknown, indent: string): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (Object.is(value, -0)) return '-0';
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof Unsupported) return `[${value.what}]`;
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? 'Invalid Date' : `Date(${value.toISOString()})`;
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (Array.isArray(value))
    return bracket(
      '[',
      value.map((item) => print(item, indent + INDENT)),
      ']',
      indent,
    );
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return printBytes(value, indent);
  if (value instanceof Set)
    return bracket(
      'Set {',
      [...value].map((item) => print(item, indent + INDENT)),
      '}',
      indent,
    );
  if (value instanceof Map) {
    const entries = [...value].map(([k, v]) => `${print(k, indent + INDENT)} → ${print(v, indent + INDENT)}`);
    return bracket('Map {', entries, '}', indent);
  }
  const entries = Object.entries(value).map(
    ([key, item]) => `${printKey(key)}: ${print(item, indent + INDENT)}`,
  );
  return bracket('{', entries, '}', indent);
}

function bracket(open: string, items: string[], close: string, indent: string): string {
  if (items.length === 0) return open + close;
  const pad = open.endsWith('{') ? ' ' : '';
  const line = open + pad + items.join(', ') + pad + close;
  if (line.length + indent.length <= WIDTH && !line.includes('\n')) return line;
  return `${open}\n${items.map((item) => indent + INDENT + item).join(',\n')}\n${indent}${close}`;
}

function printBytes(value: ArrayBufferView | ArrayBuffer, indent: string): string {
  const name = value.constructor.name;
  const items =
    value instanceof DataView || value instanceof ArrayBuffer
      ? new Uint8Array(value instanceof DataView ? value.buffer : value)
      : (value as unknown as Iterable<number | bigint>);
  return bracket(`${name} [`, Array.from(items, String), ']', indent);
}

function printKey(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
}
