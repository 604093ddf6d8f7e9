import type { Event } from './conversation.ts';
import { type Ending, STUCK, UNASKED } from './ending.ts';
import type { Exit } from './process/sandbox-process.ts';
import type { Reply } from './protocol/reply.ts';
import type { Outcome } from './types.ts';

/** An outcome without what was measured. */
export type Decision = Outcome extends infer O
  ? O extends Outcome
    ? Omit<O, 'wallMs' | 'cpuMs' | 'console'>
    : never
  : never;

interface Facts {
  /** Of the question; only a reply that carries it counts. */
  id: string;
  /** Where the code inside sees the program's folder. */
  workFolder: string;
  endOfExit: (exit: Exit) => Ending;
}

/** What an event means for the question. Fails closed: what is nothing else is a violation. */
export function decideOutcome(event: Event, facts: Facts): Decision {
  if ('ending' in event) return ended(event.ending);
  if ('exit' in event) return ended(facts.endOfExit(event.exit));
  const { reply } = event;
  if (!('id' in reply) || reply.id !== facts.id) return ended(UNASKED);
  if ('value' in reply) return { kind: 'answer', value: reply.value };
  if ('exit' in reply) return ended(endOfReportedExit(reply, facts));
  if ('error' in reply) return { kind: 'threw', ...tidy(reply.error, facts) };
  if ('tooLarge' in reply) return ended({ cause: 'output limit', message: reply.tooLarge });
  return ended(STUCK);
}

function ended(ending: Ending): Decision {
  return { kind: 'ended', ...ending };
}

function endOfReportedExit(reply: Extract<Reply, { exit: number }>, facts: Facts): Ending {
  if (reply.error === undefined) return facts.endOfExit({ code: reply.exit, signal: null });
  const { name, message, stack } = tidy(reply.error, facts);
  return { cause: 'runtime error', message: stack || `${name}: ${message}` };
}

/**
 * Leaves the candidate's own lines in a stack. Without namespaces their files have paths of the host: nobody's business.
 */
function tidy(error: { name: string; message: string; stack: string }, { workFolder }: Facts) {
  const hide = (text: string) => text.replaceAll(workFolder, '/work');
  const lines = error.stack.split('\n').filter((line) => !/^ +at .*(\/inside\/|node:internal)/.test(line));
  return { name: error.name, message: hide(error.message), stack: hide(lines.join('\n')) };
}
