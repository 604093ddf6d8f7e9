import { atomicKinds } from '../operation-kinds.ts';
import type { Program } from '../program.ts';
import { deterministicGlobals, SeededRandom, type VirtualTime } from './clock.ts';
import type { GeneratorFunction } from './language.ts';
import { type ModuleScope, ModuleSet } from './modules.ts';
import type { SimThread } from './thread.ts';
import type { ViewConstructors } from './typed-arrays.ts';

type Exports = Record<string, unknown>;
interface Instance {
  scope: ModuleScope;
  random: SeededRandom;
  modules: Map<string, Exports>;
}

/** Each thread's own instances of the program's modules, as each worker has its own. */
export class ThreadModules {
  readonly set: ModuleSet;
  readonly #time: VirtualTime;
  readonly #instances = new Map<SimThread, Instance>();

  constructor(program: Program, time: VirtualTime) {
    this.set = new ModuleSet(program);
    this.#time = time;
  }

  /** Gives a thread its scope; before its first import. */
  prepare(thread: SimThread, views: ViewConstructors): void {
    const random = new SeededRandom(thread.id + 2);
    const globals = deterministicGlobals(
      this.#time,
      () => random.next(),
      () => thread.counted(null),
    );
    const scope = {
      ...views,
      ...globals,
      $$: thread,
      Atomics: atomicsOf(thread),
      structuredClone,
    };
    this.#instances.set(thread, { scope, random, modules: new Map() });
  }

  /** Forgets what the last run may have left behind in a module. */
  reset(): void {
    for (const [thread, instance] of this.#instances) {
      instance.random.state = thread.id + 2;
      if (!this.set.stateless) instance.modules.clear();
    }
  }

  import(thread: SimThread, name: string): Exports {
    const file = name.replace(/^\.\//, '');
    const instance = this.#instances.get(thread);
    if (!instance) throw new Error(`Thread ${thread.id} has no scope yet.`);
    const known = instance.modules.get(file);
    if (known) return known;
    const exports = this.set.instantiate(file, instance.scope);
    instance.modules.set(file, exports);
    return exports;
  }
}

/** Atomics as a value, for programs that pass it or its functions on. */
function atomicsOf(thread: SimThread): object {
  const methods = [...atomicKinds].map(([name, kind]) => {
    const generator: GeneratorFunction = function* (view, index, a, b) {
      return yield thread.op(kind, view as Int32Array, index as number, a, b, thread.site);
    };
    return [name, thread.fn(generator, name)];
  });
  return { ...Object.fromEntries(methods), isLockFree: Atomics.isLockFree };
}
