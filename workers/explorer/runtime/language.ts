import { UnsupportedRun } from './unsupported-run.ts';

/** Under this symbol a function carries the generator function that runs it step by step. */
export const GENERATOR = Symbol('generator');
/** Marks a plain function of the program that leaves nothing behind. */
export const HARMLESS = Symbol('harmless');
/** Under this symbol a class's prototype carries its constructor as a generator. */
export const INIT = Symbol('init');

// Functions of the program: whatever they take and give is the program's affair.
export type Callable = (...args: unknown[]) => unknown;
export type Steps = Generator<unknown, unknown, unknown>;
export type GeneratorFunction = (...args: unknown[]) => Steps;
export interface Instrumented {
  [GENERATOR]?: GeneratorFunction;
  [HARMLESS]?: boolean;
}

/** Arguments for a constructor of JavaScript itself, with arrays in shared memory read element by element. */
export type ListShared = (args: unknown[]) => Generator<unknown, unknown[], unknown>;

/** Runs a generator's operations at once, because whoever called it can't be interrupted. */
export type Drive = (steps: Steps) => unknown;

type MethodKind = 'fn' | 'generatorFn' | 'get' | 'set';
const methodSymbols = new Map<string, symbol>();
const methods = new Map<symbol, { kind: MethodKind; name: PropertyKey }>();

/** The symbol under which a method's generator stands until `classReady`; one for each kind and name. */
export function methodKey(kind: MethodKind, key: unknown): symbol {
  const name = typeof key === 'symbol' ? key : String(key);
  if (typeof name === 'symbol') return register(Symbol(kind), kind, name);
  const id = `${kind} ${name}`;
  const known = methodSymbols.get(id);
  if (known) return known;
  const symbol = register(Symbol(id), kind, name);
  methodSymbols.set(id, symbol);
  return symbol;
}

function register(symbol: symbol, kind: MethodKind, name: PropertyKey): symbol {
  methods.set(symbol, { kind, name });
  return symbol;
}

/** A function that plain code can call, and that the executor runs through its generator. */
export function wrap(generator: GeneratorFunction, name: string, drive: Drive): Callable & Instrumented {
  const wrapper = function (this: unknown, ...args: unknown[]): unknown {
    if (new.target) return drive(construct(wrapper, args, name));
    return drive(generator.apply(this, args));
  };
  (wrapper as Instrumented)[GENERATOR] = generator;
  Object.defineProperty(wrapper, 'name', { value: name });
  return wrapper;
}

export type Wrappers = Record<
  'fn' | 'generatorFn',
  (generator: GeneratorFunction, name?: string) => Callable
>;

/** Puts functions in the place of the generators that wait under symbols of `methodKey`. */
export function exchangeMethods(holder: object, wrappers: Wrappers, enumerable: boolean): void {
  for (const symbol of Object.getOwnPropertySymbols(holder)) {
    const method = methods.get(symbol);
    if (!method) continue;
    const generator = Reflect.get(holder, symbol) as GeneratorFunction;
    const { kind, name } = method;
    Reflect.deleteProperty(holder, symbol);
    if (kind === 'get' || kind === 'set') {
      const other = Object.getOwnPropertyDescriptor(holder, name);
      const accessor = wrappers.fn(generator, String(name));
      const halves: PropertyDescriptor = {
        configurable: true,
        enumerable,
        ...(other?.get && { get: other.get }),
        ...(other?.set && { set: other.set }),
      };
      halves[kind] = accessor;
      Object.defineProperty(holder, name, halves);
    } else {
      const value = wrappers[kind](generator, String(name));
      Object.defineProperty(holder, name, { value, configurable: true, writable: true, enumerable });
    }
  }
}

/** `new target(…)`, the constructor step by step where it is a class or function of the program. */
export function* construct(target: unknown, args: unknown[], label: string, list?: ListShared): Steps {
  if (typeof target !== 'function') throw new TypeError(`${label} is not a constructor`);
  const prototype: Record<symbol, unknown> | null = target.prototype ?? null;
  const init = prototype?.[INIT] as GeneratorFunction | undefined;
  const generator = (target as Instrumented)[GENERATOR];
  if (!init && !generator) return Reflect.construct(target, list ? yield* list(args) : args);
  const object: unknown = init ? Reflect.construct(target, []) : Object.create(prototype);
  const result = yield* (init ?? (generator as GeneratorFunction)).apply(object, args);
  return typeof result === 'object' && result !== null ? result : object;
}

/** The parent's constructor, for `super(…)`. */
export function parentInit(init: unknown, site: number): GeneratorFunction {
  if (typeof init === 'function') return init as GeneratorFunction;
  throw new UnsupportedRun(
    'The explorer can’t follow a class whose parent is made by JavaScript itself.',
    site,
  );
}

/** The getter or setter that a property access would call, if it is a function of the program. */
export function accessor(
  object: unknown,
  name: PropertyKey,
  half: 'get' | 'set',
): GeneratorFunction | undefined {
  let holder: unknown = object;
  while ((typeof holder === 'object' || typeof holder === 'function') && holder !== null) {
    const descriptor = Object.getOwnPropertyDescriptor(holder, name);
    if (descriptor) return (descriptor[half] as Instrumented | undefined)?.[GENERATOR];
    holder = Object.getPrototypeOf(holder);
  }
  return undefined;
}
