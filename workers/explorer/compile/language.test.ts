import { stripTypeScriptTypes } from 'node:module';
import { describe, expect, test } from 'vitest';
import { exploreProgram } from '../explore-program.ts';
import { compileProgram } from './compile-program.ts';

/** Bodies of `run(a)`, where `a` is an Int32Array in shared memory; each returns numbers. */
const programs: Record<string, string> = {
  'classes with private fields, methods and accessors': `
    class Point {
      #x = 1; static made = 0; y = this.#x + 1;
      constructor(x?: number) { Point.made += 1; if (x !== undefined) this.#x = x; }
      get x() { return this.#x; } set x(v) { this.#x = v * 2; }
      #hidden(n: number) { return n + this.#x; }
      has(o: object) { return #x in o; }
      call() { return this.#hidden(10); }
      get #secret() { return 5; } secret() { return this.#secret; }
    }
    const p = new Point(); p.x = 4; const q = new Point(7);
    return [p.x, p.y, p.call(), q.call(), Point.made, Number(p.has(q)), Number(p.has({})), p.secret()];`,
  'inheritance, super calls and overridden methods': `
    class A { v: number; constructor(v: number) { this.v = v; this.init(); } init() { this.v += 1; } twice() { return this.v * 2; } get w() { return this.v; } }
    class B extends A { extra = 3; init() { super.init(); this.v += 10; } twice() { return super.twice() + this.extra; } get w() { return super.w + 100; } }
    class C extends B {}
    const c = new C(5);
    return [new A(1).twice(), new B(1).twice(), c.twice(), c.w, Number(c instanceof A), Number(c.constructor === C)];`,
  'fields see what the parent constructor set': `
    class A { constructor(public n: number) {} }
    class B extends A { m = this.n + 1; constructor(n: number) { super(n); this.m += 1; } }
    return [new B(5).m];`,
  'errors of the language can be extended and caught': `
    class Busy extends Error { constructor(public code: number) { super('busy ' + code); } }
    try { throw new Busy(3); } catch (e) { return e instanceof Busy && e instanceof Error ? [e.code, e.message.length] : []; } finally { a[1] = 9; }`,
  'closures, default parameters, rest and spread': `
    const counter = (start = a.length, ...steps: number[]) => { let n = start; return () => { for (const s of steps) n += s; return n; }; };
    const next = counter(2, 1, 2); next(); const list = [1, ...[2, 3], ...a.slice(0, 1)];
    return [next(), counter()() - a.length, Math.max(...list), list.length];`,
  'destructuring, also with swaps in shared memory': `
    a[0] = 1; a[1] = 2; [a[0], a[1]] = [a[1], a[0]];
    const { length, x: { y = 4 } = {} as { y?: number } } = { length: 3, x: {} }; const [first, , third = 8, ...rest] = [1, 2, undefined, 4, 5];
    let p = 1, q = 2; [p, q] = [q, p]; const { [\`k\${1}\`]: k } = { k1: 6 } as Record<string, number>;
    return [a[0], a[1], length, y, first, third, rest.length, p, q, k];`,
  'optional chaining and nullish operators': `
    const o: { f?: (n: number) => number; d?: { e: number[] } } = { f(n) { return n + (this === o ? 1 : 0); } }; const none = null as null | { f(): number };
    let z: number | null = null; z ??= 3; z ||= 4; z &&= 5;
    return [o.f?.(1) ?? -1, o.d?.e[0] ?? -2, none?.f() ?? -3, o?.f?.call(o, 4) ?? -4, z];`,
  'generators, iterators and early exits': `
    let closed = 0;
    function* count(n: number): Generator<number, string, number | undefined> { try { for (let i = 0; i < n; i++) { const got = yield i; if (got) i += got; } return 'end'; } finally { closed++; } }
    function* both() { yield* count(2); yield* [7, 8]; }
    const seen: number[] = []; for (const v of count(10)) { if (v === 3) break; seen.push(v); }
    const it = count(9); it.next(); const jumped = it.next(4).value as number;
    const [one] = count(5); class L { *[Symbol.iterator]() { yield 1; yield 2; } }
    return [...seen, closed, jumped, one, ...both(), ...new L(), [...new Map([[1, 2]])][0][1]];`,
  'labels, switch, do-while and nested loops': `
    let n = 0; outer: for (let i = 0; i < 5; i++) { for (const j of [0, 1, 2]) { if (j === 2) continue outer; if (i === 3) break outer; n += 10; } }
    let k = 0; do { k++; if (k === 2) continue; } while (k < 4);
    const pick = (v: number) => { switch (v) { case 1: { return 10; } case 2: n += 1; default: return 20; } };
    return [n, k, pick(1), pick(2), n]; `,
  'array methods with callbacks of the program': `
    const list = [3, 1, 2]; const add = (x: number) => x + Atomics.load(a, 0);
    return [...list.map(add), list.filter((x) => add(x) > 1).length, list.reduce((s, x) => s + add(x), 0), Number(list.some((x) => add(x) === 2)), list.findIndex((x) => add(x) === 2), ...list.toSorted((x, y) => add(x) - add(y)), ...Array.from({ length: 2 }, (_, i) => add(i)), list.findLast((x) => x < 3) ?? 0, ...list.flatMap((x) => [x, add(x)])];`,
  'call, apply and bind of functions of the program': `
    function f(this: { n: number } | undefined, x: number) { return (this?.n ?? 0) + x + Atomics.load(a, 0); }
    return [f.call({ n: 1 }, 2), f.apply({ n: 2 }, [3]), f.bind({ n: 3 })(4), f.bind({ n: 3 }, 5).call({ n: 9 }, 0)];`,
  'typed arrays of every kind on shared memory': `
    const b = a.buffer; const u8 = new Uint8Array(b); const f = new Float64Array(b, 8, 1); const big = new BigInt64Array(b, 16, 1); const i16 = new Int16Array(b, 24);
    u8[0] = 300; f[0] = 1.5; big[0] = -5n; Atomics.add(big, 0, 7n); i16[1]--; u8[1] += 2; u8[2]++;
    return [u8[0], f[0], Number(big[0]), i16[1], u8[1], u8[2]++, ++u8[2], a[0]];`,
  'methods of typed arrays on shared memory': `
    const v = a.subarray(0, 4); v.fill(2); v.set([5, 6], 1); v.copyWithin(0, 2); 
    return [...v, v.indexOf(6), Number(v.includes(9)), v.at(-1) ?? 0, v.reduce((s, x) => s + x, 0), ...v.slice(1, 3), ...v.map((x) => x * 2), v.join('').length, ...[...v.entries()].flat(), ...new Int32Array(v), Number(v.some((x) => x === 5)), v.findLastIndex((x) => x === 2), ...Array.from(v)];`,
  'DataView on shared memory': `
    const d = new DataView(a.buffer); d.setInt16(1, -2, true); d.setFloat32(4, 0.5); d.setBigUint64(8, 9n);
    return [d.getInt16(1, true), d.getFloat32(4), Number(d.getBigUint64(8)), d.getUint8(1)];`,
  'Atomics as a value and its own errors': `
    const { load, store } = Atomics; const ops = { add: Atomics.add }; store(a, 0, 5); ops.add(a, 0, 2); let caught = 0;
    try { Atomics.load(a, 999); } catch (e) { caught = e instanceof RangeError ? 1 : 2; }
    try { Atomics.wait(new Int32Array(4), 0, 0); } catch (e) { caught += e instanceof TypeError ? 10 : 20; }
    return [load(a, 0), caught, Atomics.exchange(a, 0, 2 ** 32 + 3), a[0], Atomics.sub(a, 0, 1), Atomics.xor(a, 0, 7), Atomics.wait(a, 0, 99) === 'not-equal' ? 1 : 0, Atomics.notify(a, 0)];`,
  'object literals with methods and accessors': `
    const base = 3; const o = { n: 1, get double() { return this.n * 2 + Atomics.load(a, 0); }, set double(v: number) { this.n = v; }, m(x: number) { return x + this.n; }, ['k' + base]: () => base, async: 1 };
    o.double = 8; const { m } = { m: () => 4 };
    return [o.double, o.m(1), (o as unknown as { k3(): number }).k3(), m(), Object.keys(o).length, JSON.stringify(o).length];`,
  'function expressions that call themselves and hoisted ones': `
    const fact = function again(n: number): number { return n < 2 ? 1 : n * again(n - 1) + Atomics.load(a, 0); };
    { function inner() { return later() + 1; } a[1] = inner(); }
    function later() { return 41; }
    return [fact(5), a[1], fact.name.length];`,
  'enums, tagged templates, delete and in': `
    enum Mode { Off, On = 5, Next } const o: Record<string, number> = { x: 1, y: 2 }; delete o.x; const tag = (s: TemplateStringsArray, n: number) => s.length + n;
    return [Mode.Next, Mode['On'], Object.keys(o).length, Number('y' in o), tag\`a\${3}b\`, typeof o === 'object' ? 1 : 0];`,
};

describe('rewritten code does what the language does', { timeout: 60_000 }, () => {
  test.each(Object.entries(programs))('%s', (_name, body) => {
    const source = `export function run(a: Int32Array): number[] {${body}\n}`;
    const native = evaluate(source)(new Int32Array(new SharedArrayBuffer(64)));
    expect(explored(source)).toEqual(native);
  });
});

/** The numbers that the program gives under the explorer, through its thread's notes. */
function explored(source: string): number[] {
  const scenario = `
    export const scenarios = { main: {
      threads: () => 1, words: () => 16,
      thread(solution, shared, thread, size, context) { for (const n of solution.run(shared)) context.record(n); },
      check: ({ records }) => ({ verdict: 'wrong answer', message: JSON.stringify(records[0]) }),
    } };`;
  const program = compileProgram({
    files: { 'program.ts': source },
    entry: 'program.ts',
    scenario: { file: 'scenario.ts', source: scenario },
  });
  const cases = [{ name: 'main', scenario: 'main', size: {} }];
  const report = exploreProgram(program, { cases, budgetMs: 1000, seed: 1 });
  if (report.finding?.kind !== 'wrong result') throw new Error(JSON.stringify(report));
  return JSON.parse(report.finding.message);
}

function evaluate(source: string): (a: Int32Array) => number[] {
  const code = stripTypeScriptTypes(source, { mode: 'transform' }).replace(
    'export function',
    'return function',
  );
  return new Function(code)();
}
