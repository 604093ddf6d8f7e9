/** What one scheduling point does. The compiler writes these numbers into the code that the executor runs. */
export const Kind = {
  read: 0,
  write: 1,
  load: 2,
  store: 3,
  add: 4,
  sub: 5,
  and: 6,
  or: 7,
  xor: 8,
  exchange: 9,
  compareExchange: 10,
  wait: 11,
  notify: 12,
  waitAsync: 13,
  pause: 14,
  viewGet: 15,
  viewSet: 16,
  /** The end of an execution that already failed: never resumed. */
  halt: 17,
} as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

/** Methods of Atomics that are scheduling points. */
export const atomicKinds: ReadonlyMap<string, Kind> = new Map(
  (
    [
      'load',
      'store',
      'add',
      'sub',
      'and',
      'or',
      'xor',
      'exchange',
      'compareExchange',
      'wait',
      'notify',
      'waitAsync',
      'pause',
    ] as const
  ).map((name) => [name, Kind[name]]),
);

const names = new Map<Kind, string>(
  Object.entries(Kind).map(([name, kind]) => [kind, atomicKinds.has(name) ? `Atomics.${name}` : name]),
);

/** The operation as a reader writes it: "Atomics.load", "read", "write". */
export function operationName(kind: Kind): string {
  if (kind === Kind.viewGet) return 'read';
  if (kind === Kind.viewSet) return 'write';
  return names.get(kind) ?? 'step';
}
