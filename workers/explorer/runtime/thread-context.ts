import type { FindingKind } from '#lib/contracts/exploration.ts';
import { Kind } from '../operation-kinds.ts';
import type { Callable } from './language.ts';
import type { Monitor } from './monitor.ts';
import type { ExplorerContext } from './scenario.ts';
import type { SimThread } from './thread.ts';

/** What the methods of a context act on. */
export interface ContextHost {
  readonly monitor: Monitor;
  readonly records: number[][];
  fail(kind: FindingKind, message: string, thread: SimThread): void;
  remark(thread: SimThread, text: string): void;
}

const nothing = new Int32Array(0);

/**
 * What the scenario's thread is given to speak with the explorer. Entering and ending count at once, leaving and
 * beginning only with the thread's next operation: of all runs that differ in nothing else, that is the one in which
 * a violation shows, and it needs no scheduling points of its own.
 */
export function makeContext(host: ContextHost, thread: SimThread): ExplorerContext {
  const { monitor } = host;
  const { id } = thread;
  /** A function that may end the run: the thread then stops for good, whatever the program catches. */
  const judging = (kind: FindingKind, judge: (...args: never[]) => string | null): Callable =>
    thread.fn(function* (...args: unknown[]) {
      thread.counted(kind);
      const message = judge(...(args as never[]));
      if (message === null) return;
      host.fail(kind, message, thread);
      yield thread.op(Kind.halt, nothing, 0, 0, 0, thread.site);
    });
  return {
    assert: judging('assertion', (condition: boolean, message: string) => (condition ? null : message)),
    record: (value) => {
      host.records[id]?.push(value);
    },
    enter: judging('mutual exclusion', (section: number, maximum = 1) => {
      host.remark(thread, `enters section ${section}`);
      const starving = monitor.passedBy(id, section);
      if (starving !== null)
        host.fail(
          'starvation',
          `Thread ${starving} wants to enter, and others go before it again and again.`,
          thread,
        );
      return monitor.enter(id, section, maximum);
    }),
    leave: (section) =>
      thread.later(() => {
        host.remark(thread, `leaves section ${section}`);
        monitor.leave(section);
      }),
    request: (section) => monitor.request(id, section),
    begin: (operation, ...args) => thread.later(() => monitor.begin(id, operation, args)),
    end: (result) => {
      thread.runDeferred();
      monitor.end(id, result);
    },
  };
}
