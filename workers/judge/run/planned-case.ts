import type { Json } from '#lib/contracts/json.ts';
import type { CaseResult } from '#lib/contracts/judgement.ts';
import type { CallLimits, Outcome, Sandbox } from '#workers/sandbox/index.ts';

/** What the checker has against an answer. */
export interface Objection {
  verdict: 'wrong answer' | 'data race' | 'runtime error';
  message: string;
  /** V8's stack trace of what was thrown, where something was. */
  stack?: string;
}

/** One test case, ready to run: the strategies of the exercise kinds differ in nothing else. */
export interface PlannedCase {
  name: string;
  hidden: boolean;
  /** What the report shows, as wire values. */
  shown: Pick<CaseResult, 'input' | 'expected'>;
  /** Whether the answer itself is worth showing beside what was expected. */
  showsAnswer: boolean;
  /** Puts the question to the candidate's code. */
  execute(sandbox: Sandbox, limits: CallLimits): Promise<Outcome>;
  /** Checks the answer here, outside the sandbox; null when it is right. */
  object(answer: Json): Objection | null;
}
