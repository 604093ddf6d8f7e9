import type { Exit } from './process/sandbox-process.ts';
import type { FrameProblem } from './protocol/frame-reader.ts';
import type { EndCause } from './types.ts';

/** Why a sandbox is over, in the words for the candidate. */
export interface Ending {
  cause: EndCause;
  message: string;
  /** Something sent it SIGKILL, and it was none of our limits: the program itself, or the host. */
  killed?: true;
}

export const OUT_OF_MEMORY = (memoryMb: number): Ending => ({
  cause: 'memory limit',
  message: `It used more than ${memoryMb} MB of memory.`,
});

export const FLOOD: Ending = {
  cause: 'output limit',
  message: 'It printed far more than is kept, and was stopped.',
};

export const UNASKED: Ending = {
  cause: 'security violation',
  message: 'Its process sent an answer that nobody had asked for.',
};

export const STUCK: Ending = {
  cause: 'deadlock',
  message: 'It waits for something that can never happen: nothing is left to run.',
};

export const ALL_ASLEEP: Ending = {
  cause: 'deadlock',
  message: 'Every thread was asleep and none could wake another.',
};

export const STOPPED: Ending = { cause: 'internal error', message: 'The judge stopped it.' };

export const MACHINERY_FAILED: Ending = {
  cause: 'internal error',
  message: 'The sandbox could not be started or reached.',
};

/** The end of a call whose time was up. */
export function endOfTime(timeoutMs: number, allAsleep: boolean): Ending {
  const asleep = allAsleep ? ' All its threads were asleep at the end.' : '';
  return { cause: 'time limit', message: `It did not answer within ${timeoutMs} ms.${asleep}` };
}

const FRAME_PROBLEMS: Record<FrameProblem, Ending> = {
  'too large': { cause: 'output limit', message: 'The answer is too large.' },
  'too deep': { cause: 'output limit', message: 'The answer is nested too deeply.' },
  'not JSON': { cause: 'security violation', message: 'Its process wrote into the channel of the judge.' },
};

export function endOfFrame(problem: FrameProblem): Ending {
  return FRAME_PROBLEMS[problem];
}

/** What the last words of V8 contain when a heap is full. */
const HEAP_EXHAUSTED = /JavaScript heap out of memory|Reached heap limit|allocation failure; GC in old space/;
const SIGSYS = 31;
const SIGNAL_NAMES: Record<number, string> = {
  4: 'SIGILL',
  5: 'SIGTRAP',
  6: 'SIGABRT',
  9: 'SIGKILL',
  11: 'SIGSEGV',
};

/** The end of a process that ended without a word. bubblewrap reports a signal as 128 plus its number. */
export function endOfExit(
  exit: Exit,
  facts: { oomKilled: boolean; memoryMb: number; lastOutput: string },
): Ending {
  const signal = exit.code === null ? exit.signal : signalName(exit.code);
  if (facts.oomKilled) return OUT_OF_MEMORY(facts.memoryMb);
  if (signal === 'SIGSYS') {
    return { cause: 'security violation', message: 'It tried a system call that no exercise needs.' };
  }
  if (signal !== null && HEAP_EXHAUSTED.test(facts.lastOutput)) return OUT_OF_MEMORY(facts.memoryMb);
  if (exit.code === null && exit.signal === null) return MACHINERY_FAILED;
  return {
    cause: 'runtime error',
    message:
      signal === null
        ? `The program exited with code ${exit.code} before it answered.`
        : `The program was ended by ${signal} before it answered.`,
    ...(signal === 'SIGKILL' ? { killed: true } : {}),
  };
}

function signalName(code: number): string | null {
  if (code === 128 + SIGSYS) return 'SIGSYS';
  return code > 128 && code < 128 + 65 ? (SIGNAL_NAMES[code - 128] ?? `signal ${code - 128}`) : null;
}
