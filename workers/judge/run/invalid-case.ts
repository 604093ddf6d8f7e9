import type { CaseResult } from '#lib/contracts/judgement.ts';

/** A case of the candidate's own that makes no sense to the exercise; nothing is run. */
export class InvalidCase extends Error {
  readonly caseName: string;

  constructor(caseName: string, message: string) {
    super(message);
    this.name = 'InvalidCase';
    this.caseName = caseName;
  }

  /** What the candidate reads beside the case. */
  asResult(): CaseResult {
    return {
      name: this.caseName,
      verdict: 'compile error',
      hidden: false,
      wallMs: 0,
      message: `This case can't be run: ${this.message}`,
    };
  }
}
