import { Script } from 'node:vm';
import type { CompiledModule, Program } from '../program.ts';

/** Names that rewritten code finds in its scope; the executor gives each module its own values for them. */
const SCOPE = [
  '$$',
  'Atomics',
  'Int8Array',
  'Uint8Array',
  'Uint8ClampedArray',
  'Int16Array',
  'Uint16Array',
  'Int32Array',
  'Uint32Array',
  'Float32Array',
  'Float64Array',
  'BigInt64Array',
  'BigUint64Array',
  'DataView',
  'Date',
  'Math',
  'performance',
  'console',
  'structuredClone',
  'globalThis',
] as const;
type Exports = Record<string, unknown>;
export type ModuleFactory = (...scope: unknown[]) => Exports;
export type ModuleScope = Partial<Record<(typeof SCOPE)[number], unknown>>;

/** The modules of a program, ready to be instantiated for each thread. */
export class ModuleSet {
  readonly #factories = new Map<string, ModuleFactory>();
  readonly #modules: Map<string, CompiledModule>;
  readonly stateless: boolean;

  constructor(program: Program) {
    this.#modules = new Map(program.modules.map((module) => [module.name, module]));
    this.stateless = program.modules.every((module) => module.stateless);
    for (const { name, code } of program.modules) {
      const text = `(function(${SCOPE.join(',')}){"use strict";${code}\n})`;
      this.#factories.set(
        name,
        new Script(text, { filename: filename(name) }).runInThisContext() as ModuleFactory,
      );
    }
  }

  instantiate(name: string, scope: ModuleScope): Exports {
    const factory = this.#factories.get(name.replace(/^\.\//, ''));
    if (!factory) throw new Error(`There is no module ${name}.`);
    // By descriptors: an assignment would reach the setters of the real global object.
    const shadow = Object.create(globalThis, Object.getOwnPropertyDescriptors(scope));
    return factory(...SCOPE.map((key) => (key === 'globalThis' ? shadow : scope[key])));
  }

  /** The first line of the program in an error's stack. */
  locate(error: unknown): { file: string; line: number } | null {
    if (!(error instanceof Error)) return null;
    for (const match of String(error.stack).matchAll(/lockstep-module:([a-z0-9.-]+):(\d+):\d+/g)) {
      const [, file = '', printed = ''] = match;
      const line = this.#modules.get(file)?.lines[Number(printed)];
      if (line) return { file, line };
    }
    return null;
  }
}

const filename = (name: string) => `lockstep-module:${name}`;
