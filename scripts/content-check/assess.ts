import type { Exercise } from '#lib/content/index.ts';
import type { Judgement } from '#lib/contracts/judgement.ts';
import type { Subject } from './subjects.ts';

/** What a judging says about the corpus. `undecided`: the machine was too busy, or the judge failed; try again. */
export interface Assessment {
  state: 'as it should be' | 'fault' | 'undecided';
  /** One sentence for the author; empty when all is well. */
  message: string;
}

/** What is not as it should be; `where` is "mutex/wrong/no-lock". */
export interface Remark extends Assessment {
  where: string;
}

/** An accepted case must leave this much room below its limit, so that a slower machine accepts it as well. */
const ROOM = 2;

/** Holds a judgement (or the judge's failure) against what the subject should get. */
export function assess(exercise: Exercise, subject: Subject, outcome: Judgement | Error): Assessment {
  if (outcome instanceof Error)
    return { state: 'undecided', message: `The judge failed: ${outcome.message}` };
  if (outcome.verdict === 'inconclusive') {
    return { state: 'undecided', message: outcome.speedupNote ?? 'The machine was too busy to measure.' };
  }
  if (!subject.allowed.includes(outcome.verdict)) {
    const wanted = subject.allowed.join(' or ');
    return {
      state: 'fault',
      message: `The verdict is "${outcome.verdict}"; it should be ${wanted}. ${reasonOf(outcome)}`,
    };
  }
  return lackOfRoom(exercise, outcome) ?? { state: 'as it should be', message: '' };
}

/** Stress of sync exercises ends by itself long before the limit, so its time says nothing about the limit. */
function lackOfRoom({ meta }: Exercise, { verdict, cases }: Judgement): Assessment | null {
  if (verdict !== 'accepted' || meta.kind === 'sync') return null;
  const slow = cases.find(({ wallMs }) => wallMs * ROOM > meta.limits.caseMs);
  if (!slow) return null;
  const message = `The case "${slow.name}" took ${slow.wallMs.toFixed(0)} ms, more than half of the limit of ${meta.limits.caseMs} ms.`;
  return { state: 'undecided', message };
}

function reasonOf({ cases, diagnostics, speedup }: Judgement): string {
  const failed = cases.find(({ verdict }) => verdict !== 'accepted');
  const diagnostic = diagnostics?.[0];
  if (failed) return `Case "${failed.name}": ${failed.message ?? failed.verdict}`;
  if (diagnostic) return `${diagnostic.file}:${diagnostic.line} ${diagnostic.message}`;
  if (speedup) return `Speedup ${speedup.median.toFixed(2)}, needed ${speedup.threshold.toFixed(2)}.`;
  return '';
}
