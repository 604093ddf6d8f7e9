import { describe, expect, it } from 'vitest';
import { decodeWire, encodeWire, Unsupported, WireError } from './wire-value.ts';

const throughJson = (value: unknown): unknown => decodeWire(JSON.parse(JSON.stringify(encodeWire(value))));

describe('a wire value', () => {
  it.each([
    [
      'numbers that JSON has not',
      [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, 0, 1e308],
    ],
    ['undefined, in an array and in an object', [undefined, { a: undefined }]],
    ['bigints', [0n, -1n, 2n ** 200n]],
    ['strings with lone surrogates and controls', ['\ud800', '\u0000', '"\\']],
    [
      'maps with keys of any type',
      new Map<unknown, unknown>([
        [{ a: 1 }, new Map([[Number.NaN, 1]])],
        [undefined, 2],
      ]),
    ],
    ['sets', new Set([1, 'x', null, undefined])],
    ['dates, valid or not', [new Date(0), new Date(Number.NaN)]],
    [
      'typed arrays',
      [new Uint8Array([1, 255]), new Float64Array([-0, Number.NaN]), new BigInt64Array([-1n])],
    ],
    ['buffers', [new Uint8Array([1, 2]).buffer, new DataView(new ArrayBuffer(3))]],
    ['an object whose keys look like a tag', [{ $: 'Map', entries: 3 }, { $: { $: 1 } }]],
    ['empty things', [[], {}, '', new Map(), new Uint8Array()]],
  ])('carries %s', (_what, value) => {
    expect(throughJson(value)).toStrictEqual(value);
  });

  it('carries a part of a buffer without the rest', () => {
    const part = new Int16Array(new ArrayBuffer(64), 8, 2);
    part.set([7, -7]);
    expect(throughJson(part)).toStrictEqual(new Int16Array([7, -7]));
  });

  it('carries random values unchanged', () => {
    for (let seed = 1; seed <= 500; seed++) {
      const value = randomValue(randomFrom(seed), 4);
      expect(throughJson(value), `seed ${seed}`).toStrictEqual(value);
    }
  });

  it('keeps "__proto__" as a key of the object and touches no prototype', () => {
    const decoded = decodeWire(JSON.parse('{"__proto__":{"polluted":1}}'));
    expect(Object.keys(decoded as object)).toEqual(['__proto__']);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('says what could not cross', () => {
    expect(throughJson(() => 1)).toEqual(new Unsupported('function'));
    expect(throughJson(Symbol('x'))).toEqual(new Unsupported('symbol'));
    expect(throughJson(Promise.resolve())).toEqual(new Unsupported('Promise'));
  });

  it('refuses what contains itself', () => {
    const loop: unknown[] = [];
    loop.push(loop);
    expect(() => encodeWire(loop)).toThrow(WireError);
  });

  it.each([
    { $: 'Map' },
    { $: 'Map', entries: [[1]] },
    { $: 'Set', values: 1 },
    { $: 'bigint', text: '1e5' },
    { $: 'bigint', text: '9'.repeat(100_000) },
    { $: 'number', text: '12' },
    { $: 'Int32Array', base64: '****' },
    { $: 'Int32Array', base64: 'AAAAAAA=' },
    { $: 'Int32Array', base64: 'A' },
    { $: 'constructor', base64: 'AAAA' },
    { $: 'undefined', more: 1 },
    { $: null },
  ])('refuses the malformed %j', (wire) => {
    expect(() => decodeWire(wire)).toThrow(WireError);
  });

  it('refuses nesting without end', () => {
    let wire: unknown = 1;
    for (let i = 0; i < 10_000; i++) wire = [wire];
    expect(() => decodeWire(wire)).toThrow(WireError);
  });
});

/** Mulberry32: a small generator, so that a failing seed can be run again. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function randomValue(random: () => number, depth: number): unknown {
  const several = () =>
    Array.from({ length: Math.floor(random() * 4) }, () => randomValue(random, depth - 1));
  const leaves = [
    () => random() * 1e6 - 5e5,
    () => [Number.NaN, -0, Number.POSITIVE_INFINITY][Math.floor(random() * 3)],
    () => String.fromCharCode(random() * 65_536, random() * 128),
    () => BigInt(Math.floor(random() * 1e15)) ** 3n,
    () => undefined,
    () => null,
    () => random() < 0.5,
    () => new Date(Math.floor(random() * 1e12)),
    () => new Float32Array([random(), random()]),
  ];
  const branches = [
    several,
    () => new Set(several()),
    () => new Map(several().map((value, i) => [i % 2 ? value : i, value])),
    () => Object.fromEntries(several().map((value, i) => [['$', 'a', '__proto__', 'key'][i] ?? 'x', value])),
  ];
  const choices = depth > 0 && random() < 0.6 ? branches : leaves;
  return choices[Math.floor(random() * choices.length)]?.();
}
