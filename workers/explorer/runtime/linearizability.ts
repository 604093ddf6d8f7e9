import type { Operation } from './monitor.ts';
import type { SequentialSpecification, Size } from './scenario.ts';

/**
 * Whether a history is linearizable: whether its operations can be put in one order that keeps the order in real time
 * and in which the sequential specification gives every result (Herlihy & Wing 1990). The search is that of Wing &
 * Gong (1993), with Lowe's memory of the pairs of done operations and state that led nowhere (2017). An operation
 * that never returned may have taken effect or not.
 */
export function isLinearizable(
  history: readonly Operation[],
  specification: SequentialSpecification<unknown>,
  size: Size,
): boolean {
  if (history.length > 31) throw new RangeError('A history may hold 31 operations.');
  const complete = history.reduce(
    (mask, { end }, index) => (Number.isFinite(end) ? mask | (1 << index) : mask),
    0,
  );
  const hopeless = new Set<string>();

  const search = (done: number, state: unknown): boolean => {
    if ((done & complete) === complete) return true;
    const key = `${done} ${JSON.stringify(state)}`;
    if (hopeless.has(key)) return false;
    const horizon = Math.min(
      ...history.map(({ end }, index) => (done & (1 << index) ? Number.POSITIVE_INFINITY : end)),
    );
    for (const [index, operation] of history.entries()) {
      if (done & (1 << index) || operation.begin > horizon) continue;
      const next = specification.apply(state, operation.name, operation.args, size);
      if (!next || !agrees(operation, next.result)) continue;
      if (search(done | (1 << index), next.state)) return true;
    }
    hopeless.add(key);
    return false;
  };
  return search(0, specification.initial(size));
}

const agrees = (operation: Operation, result: number | undefined) =>
  !Number.isFinite(operation.end) || Object.is(operation.result, result);

/** The history as a reader follows it: "thread 0: put(1), thread 1: take() = 1". */
export function describeHistory(history: readonly Operation[]): string {
  return history
    .map(({ thread, name, args, result, end }) => {
      const outcome = !Number.isFinite(end)
        ? ' (never returned)'
        : result === undefined
          ? ''
          : ` = ${result}`;
      return `thread ${thread}: ${name}(${args.join(', ')})${outcome}`;
    })
    .join('; ');
}
