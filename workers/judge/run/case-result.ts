import type { SourceMap } from 'node:module';
import type { CaseResult } from '#lib/contracts/judgement.ts';
import type { Outcome } from '#workers/sandbox/index.ts';
import { locateError } from '../compile/locate-error.ts';
import { JudgeFault } from '../fault.ts';
import type { PlannedCase } from './planned-case.ts';

/** Turns what came back from a sandbox into the result of a case. @throws JudgeFault when the machinery failed. */
export function caseResult(
  planned: PlannedCase,
  outcome: Outcome,
  maps: Record<string, SourceMap>,
): CaseResult {
  const named = { name: planned.name, hidden: planned.hidden, ...observed(outcome) };
  const common = { ...named, ...planned.shown };
  switch (outcome.kind) {
    case 'answer': {
      const objection = planned.object(outcome.value);
      const got = planned.showsAnswer ? { got: outcome.value } : {};
      // Nobody reads the numbers of a hidden case that passed, and the seed makes them again.
      if (!objection) return { ...(planned.hidden ? named : { ...common, ...got }), verdict: 'accepted' };
      const { verdict, message, stack } = objection;
      return { ...common, ...got, verdict, message, ...locatedIn(stack, maps) };
    }
    case 'threw':
      return { ...common, verdict: 'runtime error', ...thrown(outcome, maps) };
    case 'ended':
      if (outcome.cause === 'internal error') throw new JudgeFault(outcome.message);
      return { ...common, verdict: outcome.cause, message: outcome.message };
  }
}

/** The one result of a submission whose module can't even be loaded; null when it could. */
export function loadFailure(outcome: Outcome, maps: Record<string, SourceMap>): CaseResult | null {
  const common = { name: 'Loading your module', hidden: false, ...observed(outcome) };
  switch (outcome.kind) {
    case 'answer':
      return null;
    case 'threw':
      return { ...common, verdict: 'runtime error', ...thrown(outcome, maps) };
    case 'ended':
      if (outcome.cause === 'internal error') throw new JudgeFault(outcome.message);
      return { ...common, verdict: outcome.cause, message: outcome.message };
  }
}

function observed(outcome: Outcome): Pick<CaseResult, 'wallMs' | 'stdout' | 'stdoutTruncated'> {
  const { text, truncated } = outcome.console;
  return {
    wallMs: outcome.wallMs,
    ...(text === '' ? {} : { stdout: text }),
    ...(truncated ? { stdoutTruncated: true } : {}),
  };
}

function thrown(
  outcome: Extract<Outcome, { kind: 'threw' }>,
  maps: Record<string, SourceMap>,
): Pick<CaseResult, 'message' | 'location'> {
  return { message: `${outcome.name}: ${outcome.message}`, ...locatedIn(outcome.stack, maps) };
}

function locatedIn(stack: string | undefined, maps: Record<string, SourceMap>): Pick<CaseResult, 'location'> {
  const location = stack === undefined ? undefined : locateError(stack, maps);
  return location ? { location } : {};
}
