import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { decodeWire, encodeWire } from '#lib/contracts/wire-value.ts';

interface Wire {
  encode(value: unknown, limit: number): string;
  decode(wire: unknown): unknown;
  describeError(thrown: unknown): { name: string; message: string; stack: string };
  TooLarge: new () => object;
}
const wire: Wire = createRequire(import.meta.url)('./wire.cjs');

const values: [string, unknown][] = [
  ['plain data', { a: [1, 'x', true, null, { b: [] }], c: {} }],
  ['odd numbers', [Number.NaN, -0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]],
  ['undefined and bigints', [undefined, 12n, -(10n ** 30n)]],
  ['strings', ['\ud800', '\u0000"\\', 'é']],
  ['maps and sets', new Map<unknown, unknown>([[new Set([1]), new Map([[undefined, { $: 1 }]])]])],
  ['dates', [new Date(12), new Date(Number.NaN)]],
  [
    'bytes',
    [new Uint8Array([1, 2, 3]), new Float64Array([1.5]), new ArrayBuffer(2), new BigUint64Array([1n])],
  ],
  ['tags of the user', [{ $: 'Map' }, { $: undefined, x: 1 }]],
  ['what cannot cross', [() => 1, Promise.resolve(), Symbol('x')]],
  ['errors', new TypeError('no')],
  [
    'a class instance',
    new (class Point {
      x = 1;
    })(),
  ],
];

describe('the codec inside the sandbox', () => {
  it.each(values)('writes %s as the contract does', (_what, value) => {
    expect(JSON.parse(wire.encode(value, 1e6))).toEqual(JSON.parse(JSON.stringify(encodeWire(value))));
  });

  it.each(values.slice(0, -3))('reads %s as the contract does', (_what, value) => {
    const json = JSON.stringify(encodeWire(value));
    expect(wire.decode(JSON.parse(json))).toStrictEqual(decodeWire(JSON.parse(json)));
  });

  it('carries shared memory', () => {
    const shared = new SharedArrayBuffer(4);
    new Uint8Array(shared)[1] = 9;
    const back = decodeWire(JSON.parse(wire.encode(shared, 1000)));
    expect(back).toBeInstanceOf(SharedArrayBuffer);
    expect([...new Uint8Array(back as SharedArrayBuffer)]).toEqual([0, 9, 0, 0]);
  });

  it('ignores toJSON and inherited keys', () => {
    const value = Object.assign(Object.create({ inherited: 1, toJSON: () => 'forged' }), { own: 2 });
    expect(wire.encode(value, 1000)).toBe('{"own":2}');
  });

  it.each([
    ['a long string', 'x'.repeat(2000)],
    ['many numbers', new Array(2000).fill(1)],
    ['many holes', new Array(2 ** 32 - 1)],
    ['many bytes', new Uint8Array(2000)],
    ['long keys', { ['k'.repeat(2000)]: 1 }],
  ])('gives up on %s as soon as the limit is passed', (_what, value) => {
    expect(() => wire.encode(value, 1000)).toThrow(wire.TooLarge);
  });

  it('gives up on what contains itself', () => {
    const loop: Record<string, unknown> = {};
    loop.self = loop;
    expect(() => wire.encode(loop, 1e6)).toThrow(wire.TooLarge);
  });

  it('describes whatever was thrown with bounded strings', () => {
    expect(wire.describeError(new RangeError('no'))).toMatchObject({ name: 'RangeError', message: 'no' });
    expect(wire.describeError('text')).toEqual({ name: 'thrown', message: 'text', stack: '' });
    expect(wire.describeError(null)).toEqual({ name: 'thrown', message: 'null', stack: '' });
    const hostile = new Proxy(
      {},
      {
        get: () => {
          throw new Error('again');
        },
      },
    );
    expect(wire.describeError(hostile)).toEqual({ name: 'Error', message: '', stack: '' });
    expect(wire.describeError({ message: 'x'.repeat(100_000) }).message).toHaveLength(8000);
  });
});
